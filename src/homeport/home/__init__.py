"""One function per verb, the daemon, and the wiring of all rooms."""
