"""Change something Homeport did not start: end a process, pin an iterator."""
