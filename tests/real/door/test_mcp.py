"""An MCP server, by its name, although it accepts no Host but localhost."""

from collections.abc import Iterator

import pytest
from door_clients import SCHEMES, Door
from door_programs import RealApp, app_folder, python_program, running

pytestmark = pytest.mark.timeout(150)

SERVER = """
import sys
from mcp.server import MCPServer

server = MCPServer("sums")

@server.tool()
def add(a: int, b: int) -> int:
    return a + b

server.run(transport="streamable-http", port=int(sys.argv[1]))
"""
PYTHON = """
import anyio, sys
from mcp import Client

async def main():
    async with Client(sys.argv[1]) as client:
        result = await client.call_tool("add", {"a": 2, "b": 3})
        print(result.content[0].text)

anyio.run(main)
"""


@pytest.fixture(scope="module")
def app(door: Door) -> Iterator[RealApp]:
    """Have the server, and a route to it."""
    with (
        app_folder({"server.py": SERVER}) as folder,
        running([python_program("python"), "server.py", "PORT"], folder) as found,
    ):
        door.lead("sums", found.target)
        yield found


@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_client_calls_a_tool(door: Door, app: RealApp, scheme: str) -> None:
    assert door.python(PYTHON, door.url("sums", "/mcp", scheme=scheme)).strip() == "5"
