"""Send traffic on purpose: API tests, load, replay."""
