// Whether a file stands on a disk of the network: programs share no memory there, which SQLite's WAL needs,
// and locks are as good as the server's.
#pragma once

#include <filesystem>
#include <string>

namespace sim::store {

/// "NFS", "SMB", "FUSE" and the like, of the file or of the folder it is to stand in; "" on a disk of this
/// machine, and where the system does not tell.
std::string network_disk(const std::filesystem::path& file);

}  // namespace sim::store
