"""An MCP server with two tools, over streamable HTTP at /mcp."""

import asyncio
import datetime
import os

from mcp.server.mcpserver import MCPServer
from mcp.server.transport_security import TransportSecuritySettings
from starlette.requests import Request
from starlette.responses import JSONResponse

mcp = MCPServer("calendar-tools", version="1.0.0", instructions="Counts working days.")


@mcp.tool()
def working_days(first: datetime.date, last: datetime.date) -> int:
    """How many days from Monday to Friday there are from first to last, both included."""
    days = (last - first).days + 1
    return sum((first + datetime.timedelta(n)).weekday() < 5 for n in range(days))


@mcp.tool()
async def long_report(topic: str) -> str:
    """Takes as long as a real report would, so that you can stop in between."""
    await asyncio.sleep(2)
    return f"report on {topic}"


@mcp.custom_route("/", methods=["GET"])
async def index(_: Request) -> JSONResponse:
    return JSONResponse({"name": "calendar-tools", "mcp": "/mcp"})


@mcp.custom_route("/healthz", methods=["GET"])
async def healthz(_: Request) -> JSONResponse:
    return JSONResponse({"status": "ok"})


# No session is kept here, so that any of several containers can answer any
# request. Other host names are refused: a web page that a browser of this
# network shows could otherwise reach the server under a name of its own.
app = mcp.streamable_http_app(
    stateless_http=True,
    json_response=True,
    transport_security=TransportSecuritySettings(
        allowed_hosts=os.environ.get("ALLOWED_HOSTS", "localhost:*,127.0.0.1:*").split(","),
    ),
)
