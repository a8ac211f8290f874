"""REST: the same bodies as --json, with OpenAPI."""
