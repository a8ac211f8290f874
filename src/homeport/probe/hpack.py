"""Decode the header block of an HTTP/2 answer (RFC 7541), as far as one answer needs it."""

from homeport.probe.cursor import Cursor, GarbledError

# The static table, from index 1. Source: RFC 7541, appendix A.
_STATIC_TEXT = (
    ":authority= :method=GET :method=POST :path=/ :path=/index.html :scheme=http "
    ":scheme=https :status=200 :status=204 :status=206 :status=304 :status=400 :status=404 "
    ":status=500 accept-charset= accept-encoding=gzip,deflate accept-language= "
    "accept-ranges= accept= access-control-allow-origin= age= allow= authorization= "
    "cache-control= content-disposition= content-encoding= content-language= "
    "content-length= content-location= content-range= content-type= cookie= date= etag= "
    "expect= expires= from= host= if-match= if-modified-since= if-none-match= if-range= "
    "if-unmodified-since= last-modified= link= location= max-forwards= proxy-authenticate= "
    "proxy-authorization= range= referer= refresh= retry-after= server= set-cookie= "
    "strict-transport-security= transfer-encoding= user-agent= vary= via= www-authenticate="
)
_STATIC = tuple(one.partition("=") for one in _STATIC_TEXT.split(" "))
# The symbols by the length of their code; within one length the codes count upward, and each
# length goes on where the shorter one ended. Source: RFC 7541, appendix B.
_LENGTHS: tuple[tuple[int, bytes], ...] = (
    (5, b"012aceiost"),
    (6, b" %-./3456789=A_bdfghlmnpru"),
    (7, b":BCDEFGHIJKLMNOPQRSTUVWYjkqvwxyz"),
    (8, b"&*,;XZ"),
    (10, b'!"()?'),
    (11, b"'+|"),
    (12, b"#>"),
    (13, b"\0$@[]~"),
    (14, b"^}"),
    (15, b"<`{"),
)
_MOST_CONTINUATION = 4
_EOS_BITS = 7


def _codes() -> dict[tuple[int, int], int]:
    codes: dict[tuple[int, int], int] = {}
    code = 0
    previous = 0
    for length, symbols in _LENGTHS:
        code <<= length - previous
        previous = length
        for symbol in symbols:
            codes[length, code] = symbol
            code += 1
    return codes


_CODES = _codes()
_LONGEST = _LENGTHS[-1][0]


def decode_headers(block: bytes) -> dict[str, str]:
    """Return the first value of each header in `block`.

    Raises: GarbledError.
    """
    cursor = Cursor(block)
    dynamic: list[tuple[str, str]] = []
    headers: dict[str, str] = {}
    while cursor.left:
        first = cursor.number("B")
        if first & 0x80:
            name, value = _indexed(_integer(cursor, first, 7), dynamic)
        elif first & 0xE0 == 0x20:  # a new size of the table, RFC 7541 6.3
            _integer(cursor, first, 5)
            continue
        else:
            is_kept = bool(first & 0x40)
            index = _integer(cursor, first, 6 if is_kept else 4)
            name = _indexed(index, dynamic)[0] if index else _string(cursor)
            value = _string(cursor)
            if is_kept:
                dynamic.insert(0, (name, value))
        headers.setdefault(name, value)
    return headers


def _indexed(index: int, dynamic: list[tuple[str, str]]) -> tuple[str, str]:
    if 0 < index <= len(_STATIC):
        name, _, value = _STATIC[index - 1]
        return name, value
    place = index - len(_STATIC) - 1
    if not 0 <= place < len(dynamic):
        raise GarbledError("no such header")
    return dynamic[place]


def _integer(cursor: Cursor, first: int, bits: int) -> int:
    most = (1 << bits) - 1
    value = first & most
    if value < most:
        return value
    for shift in range(0, 7 * _MOST_CONTINUATION, 7):
        byte = cursor.number("B")
        value += (byte & 0x7F) << shift
        if not byte & 0x80:
            return value
    raise GarbledError("a number too long")


def _string(cursor: Cursor) -> str:
    first = cursor.number("B")
    data = cursor.take(_integer(cursor, first, 7))
    return (_unpacked(data) if first & 0x80 else data).decode("utf-8", "replace")


def _unpacked(data: bytes) -> bytes:
    """Undo the Huffman code; symbols rarer than any in a sane header end it."""
    found = bytearray()
    code = length = 0
    for byte in data:
        for shift in range(7, -1, -1):
            code = code << 1 | (byte >> shift & 1)
            length += 1
            symbol = _CODES.get((length, code))
            if symbol is not None:
                found.append(symbol)
                code = length = 0
            elif length > _LONGEST:
                return bytes(found) + b"?"
    if length > _EOS_BITS:
        raise GarbledError("a broken code")
    return bytes(found)
