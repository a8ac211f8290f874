"""Offer to Envoy over gRPC what no file can: certificates on demand, and a sink for its log."""
