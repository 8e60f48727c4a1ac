#include "service.hpp"

#include <chrono>
#include <string>
#include <thread>

#include <nlohmann/json.hpp>

namespace {

void reply(httplib::Response& response, const nlohmann::json& body) {
  // Input that is not UTF-8 is replaced instead of thrown at the client.
  response.set_content(body.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n",
                       "application/json");
}

}  // namespace

void add_routes(httplib::Server& server) {
  server.Get("/", [](const httplib::Request& request, httplib::Response& response) {
    const std::string name = request.has_param("name") ? request.get_param_value("name") : "world";
    reply(response, {{"message", "Hello, " + name}});
  });
  server.Get("/healthz", [](const httplib::Request&, httplib::Response& response) {
    reply(response, {{"status", "ok"}});
  });
  // As long as a real report would take, so that you can stop in the middle.
  server.Get("/slow", [](const httplib::Request&, httplib::Response& response) {
    std::this_thread::sleep_for(std::chrono::milliseconds(1500));
    reply(response, {{"message", "Hello at last"}});
  });
}
