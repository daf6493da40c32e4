// Finds links: with a protocol anything that looks like a host, without one only what is plainly a host name.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "scoring/reading.h"

namespace scoring::text {

/// One pass over one text. Every run of host-name characters is looked at once, from its last label to its
/// first, so that a hostile text costs no more than a plain one.
class LinkScanner {
  public:
    explicit LinkScanner(std::u32string_view points) : points_(points) {}
    std::vector<Span> scan();

  private:
    using Index = std::size_t;
    /// The part of a host name between two dots. The last label of a run has no dot behind it.
    struct Label {
        Index start;
        Index end;
        Index last_underscore;  ///< npos when none
        Index domain_end;       ///< where the longest host name that begins with this label ends; 0 when none
        Index tld_length;       ///< of the top-level domain that this label begins with; 0 when none
    };

    void scan_run(Index start, Index end);
    void split_labels(Index start, Index end);
    void measure_labels();
    Index host_end(Index label, Index start) const;
    bool try_protocol(Index run_start);
    Index try_plain(Index label, Index from);
    void take(Index url_start, Index host_start, Index host_end, bool has_protocol);
    void take_plain(Index host_start, Index host_end, Index url_end, bool has_path);
    void take_with_protocol(Index url_start, Index host_start, Index url_end);
    bool may_precede(Index at) const;
    std::optional<Index> protocol_start(Index host_start) const;
    Index path_end(Index at) const;
    Index balanced_end(Index at) const;
    Index query_end(Index at) const;

    std::u32string_view points_;
    std::vector<Label> labels_;
    std::vector<Span> links_;
    Index consumed_ = 0;  ///< what an earlier link, taken or refused, has used up
};

/// Host names without protocol inside `host`: its parts in Latin letters that end with a top-level domain.
std::vector<Span> find_latin_hosts(std::u32string_view host);

/// Whether every label fits into 63 characters once it is written in ASCII.
bool has_encodable_labels(std::u32string_view host);

}  // namespace scoring::text
