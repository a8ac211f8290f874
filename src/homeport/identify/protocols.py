"""Which protocols ride on others, so that a probe's view and a fingerprint's do not fight."""

_ON_HTTP = frozenset({"http", "websocket", "grpc", "http-proxy", "ipp"})


def agree(said: str | None, seen: str | None) -> bool:
    """Return whether a socket said to speak `said` can be one where a probe saw `seen`."""
    if said is None or seen is None or said == seen:
        return True
    return seen == "http" and said in _ON_HTTP


def finer(said: str | None, seen: str | None) -> str | None:
    """Return what the socket speaks: what was seen, unless `said` is the finer word for it."""
    if seen is None:
        return said
    return said if said is not None and agree(said, seen) else seen
