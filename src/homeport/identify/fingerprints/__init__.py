"""One file per product: how it is recognised and what that tells."""
