"""The doctor: read, connect, think, and where asked for, mend."""
