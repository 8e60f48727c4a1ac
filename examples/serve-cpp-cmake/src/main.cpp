// A small JSON service, which is its own health check.
#include <csignal>
#include <cstdlib>
#include <iostream>
#include <string_view>
#include <thread>

#include <unistd.h>

#include "service.hpp"

namespace {

constexpr int port = 8000;
constexpr unsigned grace_s = 8;  // docker stop kills after ten

int serve() {
  // Blocked before any thread starts, so that one thread alone waits for them.
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGTERM);
  sigaddset(&signals, SIGINT);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);

  httplib::Server server;
  add_routes(server);
  if (!server.bind_to_port("0.0.0.0", port)) {
    std::cerr << "cannot listen on port " << port << std::endl;
    return EXIT_FAILURE;
  }
  std::thread([&server, signals] {
    int received = 0;
    sigwait(&signals, &received);
    // If open requests take too long, the process ends itself. As PID 1 it
    // needs a handler for that: without one, the signal is ignored.
    std::signal(SIGALRM, [](int) { _exit(EXIT_FAILURE); });
    alarm(grace_s);
    server.stop();
  }).detach();

  std::cout << "listening on port " << port << std::endl;
  // Returns when the server was stopped and every open request is answered.
  return server.listen_after_bind() ? EXIT_SUCCESS : EXIT_FAILURE;
}

int health() {
  httplib::Client client("127.0.0.1", port);
  client.set_connection_timeout(2);
  client.set_read_timeout(2);
  const auto answer = client.Get("/healthz");
  return answer && answer->status == 200 ? EXIT_SUCCESS : EXIT_FAILURE;
}

}  // namespace

int main(int count, char* words[]) {
  const std::string_view command = count > 1 ? words[1] : "serve";
  if (command == "serve") return serve();
  if (command == "health") return health();
  std::cerr << "unknown command " << command << ": use serve or health" << std::endl;
  return EXIT_FAILURE;
}
