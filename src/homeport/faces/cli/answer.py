"""Give an answer as JSON: the same bytes that REST and MCP send."""

from homeport.faces.cli.terminal import standard_output, write
from homeport.kit import wire


def write_json(value: object) -> None:
    """Print `value` as JSON, spread over lines where a person looks at it."""
    indent = 2 if standard_output().is_terminal else 0
    write(wire.to_json(value, indent=indent).decode() + "\n")
