#include "tests/sim/hub/postgres_server.h"

#include <arpa/inet.h>
#include <fmt/format.h>
#include <grp.h>
#include <netinet/in.h>
#include <pwd.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <pqxx/pqxx>
#include <sstream>
#include <stdexcept>
#include <thread>
#include <vector>

#include "tests/support/paths.h"

// libpqxx 6.4 does not free the result it has in hand when it finds its connection broken, which the
// sanitizers' build would call ours.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() { return "leak:libpqxx"; }

namespace tests {
namespace {

namespace fs = std::filesystem;

/// PostgreSQL refuses to run as root.
const passwd* ordinary_user() {
    if (geteuid() != 0) return nullptr;
    const passwd* user = getpwnam("postgres");
    return user ? user : getpwnam("nobody");
}

void become(const passwd* user) {
    if (!user) return;
    if (setgroups(0, nullptr) != 0 || setgid(user->pw_gid) != 0 || setuid(user->pw_uid) != 0) _exit(126);
}

bool finished(int process, int* status) { return waitpid(process, status, 0) == process; }

/// Whether that user can work in the folder, whose parents may be closed to them.
bool can_be_used(const fs::path& folder, const passwd* user) {
    const int child = fork();
    if (child == 0) {
        become(user);
        _exit(access(folder.c_str(), R_OK | W_OK | X_OK) == 0 ? 0 : 1);
    }
    int status = 0;
    return finished(child, &status) && status == 0;
}

void give_to(const fs::path& folder, const passwd* user) {
    if (user && chown(folder.c_str(), user->pw_uid, user->pw_gid) != 0)
        throw std::runtime_error("the server's folder cannot be given to an ordinary user");
}

}  // namespace

int free_port() {
    const int listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    const bool bound = bind(listener, reinterpret_cast<sockaddr*>(&address), size) == 0 &&
                       getsockname(listener, reinterpret_cast<sockaddr*>(&address), &size) == 0;
    close(listener);
    if (!bound) throw std::runtime_error("there is no free port");
    return ntohs(address.sin_port);
}

fs::path PostgresServer::program(const std::string& name) {
    std::vector<fs::path> found;
    std::error_code ignored;
    for (const auto& version : fs::directory_iterator("/usr/lib/postgresql", ignored))
        if (fs::exists(version.path() / "bin" / name)) found.push_back(version.path() / "bin" / name);
    if (found.empty()) throw std::runtime_error("PostgreSQL is not installed: apt-get install postgresql-15");
    return *std::ranges::max_element(found);
}

PostgresServer::PostgresServer() {
    const passwd* user = ordinary_user();
    // The name of a socket has little room, and the build folder of root may be closed to everybody else.
    std::string inside = fs::path(tests::program()).parent_path().parent_path() / "hub-XXXXXX";
    if (inside.size() < 80 && mkdtemp(inside.data())) folder_ = inside;
    if (!folder_.empty()) give_to(folder_, user);
    if (folder_.empty() || !can_be_used(folder_, user)) {
        if (!folder_.empty()) fs::remove_all(folder_);
        elsewhere_ = std::make_unique<TemporaryFolder>();
        folder_ = elsewhere_->path();
        give_to(folder_, user);
    }
    initialise();
    start();
}

PostgresServer::~PostgresServer() {
    stop();
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
}

int PostgresServer::start_as_ordinary_user(const std::vector<std::string>& words) const {
    std::vector<char*> arguments;
    for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    const passwd* user = ordinary_user();
    const std::string log = (folder_ / "said.log").string();
    const int child = fork();
    if (child != 0) return child;
    become(user);
    prctl(PR_SET_PDEATHSIG, SIGQUIT);
    setenv("LC_ALL", "C", 1);
    if (!freopen(log.c_str(), "a", stdout) || !freopen(log.c_str(), "a", stderr)) _exit(126);
    if (chdir(folder_.c_str()) != 0) _exit(126);
    execv(arguments.front(), arguments.data());
    _exit(127);
}

void PostgresServer::initialise() {
    int status = 0;
    const int child = start_as_ordinary_user(
        {program("initdb").string(), "-D", (folder_ / "data").string(), "-U", "postgres",
         "--auth-local=trust", "--auth-host=scram-sha-256", "--encoding=UTF8", "--no-locale", "--no-sync"});
    if (!finished(child, &status) || status != 0)
        throw std::runtime_error("initdb failed; see " + folder_.string());
    // Killed processes lose nothing without fsync, only power cuts do; and the tests are many.
    std::ofstream(folder_ / "data" / "postgresql.auto.conf", std::ios::app)
        << "fsync = off\nlisten_addresses = '127.0.0.1'\nunix_socket_directories = '" << folder_.string()
        << "'\nmax_connections = 120\nshared_buffers = 96MB\nlogging_collector = off\n"
           "max_wal_size = 2GB\nautovacuum_naptime = 10s\n";
}

void PostgresServer::start() {
    if (port_ == 0) port_ = free_port();
    process_ = start_as_ordinary_user(
        {program("postgres").string(), "-D", (folder_ / "data").string(), "-p", std::to_string(port_)});
    wait_until_it_answers();
}

void PostgresServer::stop() {
    if (process_ == 0) return;
    kill(process_, SIGINT);
    int status = 0;
    finished(process_, &status);
    process_ = 0;
}

void PostgresServer::kill_whole() {
    kill(process_, SIGKILL);
    int status = 0;
    finished(process_, &status);
    process_ = 0;
    // Its children end as soon as they notice; the shared memory is theirs until then.
    std::this_thread::sleep_for(std::chrono::milliseconds(300));
}

bool PostgresServer::answers() const {
    try {
        const pqxx::connection connection(superuser_url("postgres"));
        return connection.is_open();
    } catch (const pqxx::failure&) {
        return false;
    }
}

void PostgresServer::wait_until_it_answers() const {
    for (int tries = 0; tries < 600; ++tries) {
        if (answers()) return;
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    throw std::runtime_error("the server does not answer; see " + folder_.string());
}

/// Waits where the server is just coming back.
std::unique_ptr<pqxx::connection> PostgresServer::connected(const std::string& database) const {
    for (int tries = 0;; ++tries) try {
            return std::make_unique<pqxx::connection>(superuser_url(database));
        } catch (const pqxx::broken_connection&) {
            if (tries > 300) throw;
            std::this_thread::sleep_for(std::chrono::milliseconds(100));
        }
}

int PostgresServer::kill_backends_of(const std::string& login) {
    const std::string pids = value(
        "postgres",
        fmt::format("SELECT string_agg(pid::text, ' ') FROM pg_stat_activity WHERE usename = '{}'", login));
    int killed = 0;
    std::istringstream words(pids);
    for (int pid = 0; words >> pid;)
        if (kill(pid, SIGKILL) == 0) ++killed;
    return killed;
}

std::string PostgresServer::superuser_url(const std::string& database) const {
    return fmt::format("postgresql://postgres@/{}?host={}&port={}", database, folder_.string(), port_);
}

std::string PostgresServer::url(const std::string& database, int port) const {
    return fmt::format("postgresql://127.0.0.1:{}/{}", port == 0 ? port_ : port, database);
}

void PostgresServer::run(const std::string& database, const std::string& sql) const {
    const auto connection = connected(database);
    pqxx::nontransaction now(*connection);
    now.exec(sql);
}

/// A question may be asked again where the server went away in the middle.
std::string PostgresServer::value(const std::string& database, const std::string& sql) const {
    for (int tries = 0;; ++tries) try {
            const auto connection = connected(database);
            pqxx::nontransaction now(*connection);
            const pqxx::result result = now.exec(sql);
            return result.empty() || result.at(0).at(0).is_null() ? "" : result.at(0).at(0).as<std::string>();
        } catch (const pqxx::sql_error&) {
            throw;
        } catch (const pqxx::failure&) {
            if (tries > 50) throw;
            std::this_thread::sleep_for(std::chrono::milliseconds(100));
        }
}

void PostgresServer::make_database(const std::string& name) const {
    run("postgres", fmt::format("CREATE DATABASE {}", name));
}

PostgresServer& server() {
    static PostgresServer one;
    return one;
}

}  // namespace tests
