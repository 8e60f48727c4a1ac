import asyncio

from mcp import Client

from server.main import mcp


def call(name: str, **arguments: str) -> str:
    async def ask() -> str:
        async with Client(mcp) as client:
            return (await client.call_tool(name, arguments)).content[0].text

    return asyncio.run(ask())


def test_a_week_has_five_working_days():
    assert call("working_days", first="2026-11-23", last="2026-11-29") == "5"


def test_a_date_has_to_be_one():
    assert "valid date" in call("working_days", first="soon", last="2026-11-29")
