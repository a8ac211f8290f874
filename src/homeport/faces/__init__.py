"""What people and programs see; the four faces do not know each other."""
