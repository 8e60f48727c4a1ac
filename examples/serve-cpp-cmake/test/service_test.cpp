#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>

#include <thread>

#include "service.hpp"

TEST_CASE("the service answers over HTTP") {
  httplib::Server server;
  add_routes(server);
  const int port = server.bind_to_any_port("127.0.0.1");
  std::thread running([&server] { server.listen_after_bind(); });
  server.wait_until_ready();

  httplib::Client client("127.0.0.1", port);
  CHECK(client.Get("/")->body == "{\"message\":\"Hello, world\"}\n");
  CHECK(client.Get("/?name=Ann")->body == "{\"message\":\"Hello, Ann\"}\n");
  CHECK(client.Get("/?name=%FF")->status == 200);
  CHECK(client.Get("/missing")->status == 404);

  server.stop();
  running.join();
}
