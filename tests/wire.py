"""Protobuf's wire format by hand, so that tests need not believe the library."""


def varint(value: int) -> bytes:
    out = b""
    while value > 127:
        out, value = out + bytes([value & 127 | 128]), value >> 7
    return out + bytes([value])


def block(number: int, value: bytes) -> bytes:
    """Return a length-delimited field: bytes, text or a message."""
    return varint(number << 3 | 2) + varint(len(value)) + value


def number(number: int, value: int) -> bytes:
    """Return a field with a whole number."""
    return varint(number << 3) + varint(value)


def http_entry(cluster: bytes, authority: bytes, status: int, sizes: tuple[int, int]) -> bytes:
    """Return an HTTPAccessLogEntry as Envoy writes it, with fields that nobody here reads."""
    common = block(15, cluster) + block(22, b"other") + number(29, sizes[1]) + number(30, sizes[0])
    request = number(1, 1) + block(2, b"https") + block(3, authority) + block(5, b"/path?secret")
    response = (block(1, number(1, status)) if status else b"") + block(6, b"via_upstream")
    return block(1, common) + number(2, 2) + block(3, request) + block(4, response)


def tcp_entry(cluster: bytes, sizes: tuple[int, int]) -> bytes:
    """Return a TCPAccessLogEntry."""
    return block(1, block(15, cluster)) + block(2, number(1, sizes[0]) + number(2, sizes[1]))


def http_batch(*entries: bytes) -> bytes:
    """Return a StreamAccessLogsMessage, with an identifier as the first one has."""
    return block(1, block(2, b"door")) + block(2, b"".join(block(1, one) for one in entries))


def tcp_batch(*entries: bytes) -> bytes:
    return block(3, b"".join(block(1, one) for one in entries))


def request(*names: bytes, leave: tuple[bytes, ...] = (), nonce: bytes = b"") -> bytes:
    """Return a DeltaDiscoveryRequest with a node and a type, as Envoy sends them."""
    return (
        block(1, block(1, b"homeport"))
        + block(2, b"type")
        + b"".join(block(3, one) for one in names)
        + b"".join(block(4, one) for one in leave)
        + block(6, nonce)
    )
