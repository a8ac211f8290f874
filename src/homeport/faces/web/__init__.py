"""The page at the front door."""
