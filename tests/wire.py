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


def request_line(cluster: bytes, authority: bytes, status: int, sizes: tuple[int, int]) -> bytes:
    """Return the line that Envoy writes of a request."""
    numbers = b"%d %d %d" % (status, *sizes)
    return b" ".join((cluster or b"-", numbers, authority or b"-"))


def tcp_entry(cluster: bytes, sizes: tuple[int, int]) -> bytes:
    """Return a TCPAccessLogEntry."""
    return block(1, block(15, cluster)) + block(2, number(1, sizes[0]) + number(2, sizes[1]))


def request_batch(*lines: bytes) -> bytes:
    """Return an ExportLogsServiceRequest, with fields that nobody here reads."""
    records = (number(1, 7) + block(5, block(1, one)) + block(9, b"t" * 16) for one in lines)
    scope = b"".join(block(2, one) for one in records)
    return block(1, block(1, block(1, b"resource")) + block(2, scope))


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
