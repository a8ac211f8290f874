"""Decide who may pass: tokens, Host, Origin, passwords, the local CA."""
