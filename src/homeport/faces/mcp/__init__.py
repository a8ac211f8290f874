"""The same answers for programs that speak MCP."""
