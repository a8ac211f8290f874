"""The nouns: frozen data that every room may hold."""
