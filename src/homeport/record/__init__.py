"""Keep, search and export what went through."""
