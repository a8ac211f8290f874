"""Read out of what a program printed why it did not start."""
