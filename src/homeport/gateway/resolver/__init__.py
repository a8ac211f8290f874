"""A name server for localhost and everything below it, and for nothing else."""
