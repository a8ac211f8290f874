"""Pretend to be devices and faulty peers."""
