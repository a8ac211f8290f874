"""What the front door answers for a name without an app: a page, JSON, a line of text."""
