"""Make names below localhost resolve for programs whose system does not: look, offer, undo."""
