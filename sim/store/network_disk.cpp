#include "sim/store/network_disk.h"

#include <linux/magic.h>
#include <sys/vfs.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

namespace sim::store {
namespace {

struct NetworkKind {
    std::uint32_t magic;
    std::string_view name;
};

/// As statfs(2) tells them; those that linux/magic.h leaves out are of the kernel's fs/smb and fs/fuse.
constexpr std::array<NetworkKind, 9> kinds_of_networks = {{{NFS_SUPER_MAGIC, "NFS"},
                                                           {SMB_SUPER_MAGIC, "SMB"},
                                                           {0xff534d42, "SMB"},
                                                           {0xfe534d42, "SMB"},
                                                           {0x65735546, "FUSE"},
                                                           {V9FS_MAGIC, "9P"},
                                                           {AFS_SUPER_MAGIC, "AFS"},
                                                           {CODA_SUPER_MAGIC, "Coda"},
                                                           {0x00c36400, "Ceph"}}};

}  // namespace

std::string network_disk(const std::filesystem::path& file) {
    struct statfs disk = {};
    const std::filesystem::path folder = file.parent_path().empty() ? "." : file.parent_path();
    if (statfs(file.c_str(), &disk) != 0 && statfs(folder.c_str(), &disk) != 0) return {};
    const auto magic = static_cast<std::uint32_t>(disk.f_type);
    const auto kind = std::ranges::find(kinds_of_networks, magic, &NetworkKind::magic);
    return kind == kinds_of_networks.end() ? "" : std::string(kind->name);
}

}  // namespace sim::store
