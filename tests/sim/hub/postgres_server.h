// A PostgreSQL of the tests' own: made in the build folder, on a free port, as an ordinary user, and stopped
// with the program. One serves a whole test program.
#pragma once

#include <filesystem>
#include <memory>
#include <pqxx/pqxx>
#include <string>
#include <vector>

#include "tests/support/temporary_folder.h"

namespace tests {

class PostgresServer {
  public:
    /// Makes and starts it. Throws std::runtime_error where PostgreSQL is not installed.
    PostgresServer();
    ~PostgresServer();
    PostgresServer(const PostgresServer&) = delete;
    PostgresServer& operator=(const PostgresServer&) = delete;

    int port() const { return port_; }
    /// As the server's superuser, by its socket.
    std::string superuser_url(const std::string& database) const;
    /// By the network, which asks for passwords. `port` 0 is its own; a proxy has another.
    std::string url(const std::string& database, int port = 0) const;
    std::string socket_folder() const { return folder_.string(); }
    /// Of PostgreSQL's own programs.
    static std::filesystem::path program(const std::string& name);

    void start();
    void stop();
    /// As a power cut would: the postmaster and, by that, all of its children.
    void kill_whole();
    /// kill -9 of the processes that serve `login`, which makes the server drop everybody and recover.
    int kill_backends_of(const std::string& login);
    bool answers() const;
    void wait_until_it_answers() const;
    /// Statements as the superuser.
    void run(const std::string& database, const std::string& sql) const;
    std::string value(const std::string& database, const std::string& sql) const;
    void make_database(const std::string& name) const;

  private:
    void initialise();
    std::unique_ptr<pqxx::connection> connected(const std::string& database) const;
    int start_as_ordinary_user(const std::vector<std::string>& words) const;
    std::unique_ptr<TemporaryFolder> elsewhere_;
    std::filesystem::path folder_;
    int port_ = 0;
    int process_ = 0;
};

/// The one of this program.
PostgresServer& server();

/// Nobody listens there at the moment.
int free_port();

}  // namespace tests
