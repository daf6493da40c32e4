#include "sim/app/platform/line_source.h"

#include <fmt/format.h>
#include <poll.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "sim/failure/failure.h"

namespace sim::app {
namespace {

constexpr std::size_t read_bytes = 64UL * 1024;

}  // namespace

bool LineSource::ready() const {
    if (ended_ || buffer_.find('\n', searched_) != std::string::npos) return true;
    pollfd wait{descriptor_, POLLIN, 0};
    return poll(&wait, 1, 0) > 0;
}

bool LineSource::next(Chunk& chunk) {
    chunk.bytes.clear();
    chunk.lines.clear();
    chunk.first_number = next_number_;
    while (chunk.lines.empty()) {
        take_lines(chunk);
        if (!chunk.lines.empty()) break;
        if (ended_ || !read_more()) {
            take_rest(chunk);
            break;
        }
    }
    next_number_ += static_cast<std::int64_t>(chunk.lines.size());
    return !chunk.lines.empty();
}

bool LineSource::read_more() {
    const std::size_t before = buffer_.size();
    buffer_.resize(before + read_bytes);
    ssize_t count = 0;
    do count = read(descriptor_, buffer_.data() + before, read_bytes);
    while (count < 0 && errno == EINTR);
    buffer_.resize(before + static_cast<std::size_t>(count > 0 ? count : 0));
    if (count < 0)
        throw Failure(
            ExitCode::machine_wrong,
            fmt::format("Standard input cannot be read ({}).", std::generic_category().message(errno)),
            "Check what feeds it.");
    ended_ = count == 0;
    return !ended_;
}

void LineSource::take_lines(Chunk& chunk) {
    std::size_t start = 0;
    for (std::size_t end = 0; (end = buffer_.find('\n', searched_)) != std::string::npos; start = end + 1) {
        const bool too_long = skipping_ || end - start > longest_line_bytes;
        chunk.lines.push_back({start, too_long ? 0 : end - start, too_long});
        searched_ = end + 1;
        skipping_ = false;
    }
    chunk.bytes.assign(buffer_, 0, start);
    buffer_.erase(0, start);
    searched_ = buffer_.size();
    if (buffer_.size() > longest_line_bytes) {
        skipping_ = true;
        buffer_.clear();
        searched_ = 0;
    }
}

void LineSource::take_rest(Chunk& chunk) {
    if (skipping_ || !buffer_.empty()) chunk.lines.push_back({0, skipping_ ? 0 : buffer_.size(), skipping_});
    if (!skipping_) chunk.bytes = std::move(buffer_);
    buffer_.clear();
    searched_ = 0;
    skipping_ = false;
}

}  // namespace sim::app
