"""Try a connection on a copy of the packet filter's rules, in a namespace of its own."""
