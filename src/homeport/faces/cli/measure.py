"""How wide text is on a terminal, and how to make foreign text harmless, shorter or wider."""

from unicodedata import category, combining, east_asian_width

ELLIPSIS = "…"
_TAIL_OF_SURROGATES = 0xDC80
# Control, format (bidi overrides!), surrogate, private, unassigned, line and paragraph separator.
_UNPRINTABLE = ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")
_VARIATION_SELECTORS = range(0xFE00, 0xFE10)
_HANGUL_JOINING = range(0x1160, 0x1200)


def printable(text: str) -> str:
    """Return `text` with everything that could command the terminal written out (`\\x1b`).

    Process names and paths come from strangers: an ESC in one must not move the cursor, and a
    right-to-left override must not turn a name around.
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(_shown(one) for one in text)


def _shown(one: str) -> str:
    code = ord(one)
    if code in _VARIATION_SELECTORS:
        return ""
    if category(one) not in _UNPRINTABLE:
        return one
    if _TAIL_OF_SURROGATES <= code <= _TAIL_OF_SURROGATES + 0x7F:
        code -= 0xDC00  # The byte that was no UTF-8 (PEP 383).
    if code <= 0xFF:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"


def width(text: str) -> int:
    """Return how many columns printable `text` takes.

    Source: UAX #11 (wide and fullwidth take two), combining marks take none.
    """
    if text.isascii():
        return len(text)
    return sum(_width_of(one) for one in text)


def _width_of(one: str) -> int:
    if combining(one) or category(one) in ("Mn", "Me") or ord(one) in _HANGUL_JOINING:
        return 0
    return 2 if east_asian_width(one) in "WF" else 1


def fit(text: str, columns: int) -> str:
    """Return `text`, cut with an ellipsis where it is wider than `columns`."""
    if width(text) <= columns:
        return text
    if columns <= 0:
        return ""
    kept, used = [], 0
    for one in text:
        used += _width_of(one)
        if used > columns - 1:
            break
        kept.append(one)
    return "".join(kept).rstrip() + ELLIPSIS


def pad(text: str, columns: int, *, is_right: bool = False) -> str:
    """Return `text` widened with spaces to `columns`, the text at the right where asked."""
    space = " " * max(columns - width(text), 0)
    return space + text if is_right else text + space


def _pieces(word: str, columns: int) -> list[str]:
    """Return a word in pieces that fit; a wide character that never fits stands alone."""
    pieces, piece, used = [], "", 0
    for one in word:
        size = _width_of(one)
        if piece and used + size > columns:
            pieces.append(piece)
            piece, used = "", 0
        piece += one
        used += size
    return [*pieces, piece]


def wrap(text: str, columns: int) -> list[str]:
    """Return `text` in lines of at most `columns`, broken at spaces where there are some."""
    lines, line = [], ""
    for word in text.split():
        candidate = f"{line} {word}" if line else word
        if width(candidate) <= columns:
            line = candidate
            continue
        if line:
            lines.append(line)
        *heads, line = _pieces(word, columns)
        lines += heads
    return [*lines, line] if line or not lines else lines
