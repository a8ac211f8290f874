"""Try the target as its real client would: connect, ask one thing, and tell how that ended."""
