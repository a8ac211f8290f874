"""MCP servers written with the Model Context Protocol SDK or FastMCP."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="MCP",
    imports=("mcp.server", "mcp", "fastmcp", "@modelcontextprotocol/sdk"),
    packages=("pypi:fastmcp", "pypi:mcp", "npm:@modelcontextprotocol/sdk"),
    over=("starlette", "express"),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python /srv/.venv/bin/uvicorn main:app",
            runtime="python 3.11.4",
            entry="command:uvicorn",
            entry_package="pypi:uvicorn 0.30.1",
            app="main:app",
            imports="mcp.server.fastmcp",
            installed="pypi:mcp 1.2.0",
            expect=Identity(
                product="uvicorn",
                version="0.30.1",
                framework="MCP",
                framework_version="1.2.0",
                protocol="http",
                tls=False,
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="node server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server.js",
            imports="@modelcontextprotocol/sdk/server/mcp.js express",
            installed="npm:@modelcontextprotocol/sdk 1.2.0",
            expect=Identity(
                product="Node.js",
                version="22.3.0",
                framework="MCP",
                framework_version="1.2.0",
                protocol="http",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python /srv/.venv/bin/uvicorn main:app",
            runtime="python 3.11.4",
            entry="command:uvicorn",
            entry_package="pypi:uvicorn 0.30.1",
            app="main:app",
            imports="starlette.applications",
            installed="pypi:mcp 1.2.0, pypi:starlette 0.38.2",
        ),
    ),
)
