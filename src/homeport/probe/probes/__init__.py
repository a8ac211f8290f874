"""One file per probe; the file name is its name."""
