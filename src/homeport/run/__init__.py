"""Start and keep the children Homeport was asked to run."""
