#pragma once

#include <httplib.h>

// Adds the routes of the service to a server.
void add_routes(httplib::Server& server);
