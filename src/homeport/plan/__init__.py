"""Turn project files into a Plan: ports, order, names."""
