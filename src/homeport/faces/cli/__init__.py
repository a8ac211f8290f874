"""The terminal: parse, call home, print, exit."""
