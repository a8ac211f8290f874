"""Put the local CA into the trust stores of this machine, and take it out again."""
