"""One file per framework: how the user's code shows that it was written with it."""
