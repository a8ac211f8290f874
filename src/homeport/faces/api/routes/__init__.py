"""One file for each resource of the REST interface."""
