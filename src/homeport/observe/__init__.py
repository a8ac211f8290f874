"""Read the machine; change nothing and connect to nothing."""
