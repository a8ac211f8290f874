"""The front door: run the gateway, keep it told which name leads where, answer what it cannot."""
