"""Homeport runs everything on your localhost, through one front door."""

__version__ = "0.1.0"
