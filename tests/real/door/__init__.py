"""Real apps behind the front door; a package, so that their home ends with its last test."""
