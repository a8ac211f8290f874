"""Say what a listener is, from clues already gathered."""
