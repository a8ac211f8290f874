"""Turn the words of people and projects into valid host names below localhost."""

import re
import unicodedata
from encodings.idna import nameprep
from zlib import crc32

from homeport.errors import UsageError

# The page lives under it, and a name below it could set cookies for the page.
RESERVED = ("homeport", "localhost")
SUFFIX = ".localhost"
_LONGEST_LABEL = 63
# Source: RFC 1035 2.3.4: 255 octets with lengths and root, so 253 characters.
_LONGEST_NAME = 253 - len(SUFFIX)
_HASH = 9
_URL = re.compile(r"https?://([^/?#]*)/?", re.IGNORECASE)
_PORT = re.compile(r":\d*$")
_LABEL = re.compile(r"[a-z0-9]([a-z0-9-]*[a-z0-9])?")
_HINT = "Letters, digits and hyphens, and dots between the parts: shop, cart.shop"


def to_label(text: str) -> str | None:
    """Return the label that comes closest to `text`, None when nothing of it can stand in one.

    What is no letter or digit becomes a hyphen, never two in a row: "xn--" and its like have a
    meaning (RFC 5891, 4.2.3.1). A number alone would be taken for a port, so it becomes app-8000,
    and Homeport's own names get an ending.
    """
    folded = unicodedata.normalize("NFKC", text).lower()
    kept = "".join(one if _may_stand(one) else "-" for one in folded)
    words = [one for one in kept.split("-") if one]
    if not words:
        return None
    label = "-".join(words)
    if not label.isascii():
        return _to_ascii(label)
    if label in RESERVED:
        return f"{label}-app"
    return _fit(f"app-{label}" if label.isdigit() else label)


def parse_name(text: str) -> str:
    """Return the name of a route that `text` means: "shop" for http://Shop.localhost:62893/.

    Raises: UsageError when it can be no host name, or is Homeport's own.
    """
    name = _bare(text)
    if not name:
        raise UsageError(f"{text!r} is no name", hint=_HINT)
    labels = [_checked(one, text) for one in name.split(".")]
    if labels[-1] in RESERVED:
        raise UsageError(f"the name {labels[-1]} is Homeport's own", hint="Choose another one.")
    if labels[-1].isdigit():
        raise UsageError(f"{text} looks like a port or an address", hint=_HINT)
    whole = ".".join(labels)
    if len(whole) > _LONGEST_NAME:
        raise UsageError(
            f"a name has at most {_LONGEST_NAME} letters before {SUFFIX}, this one {len(whole)}",
            hint=_HINT,
        )
    return whole


def to_shown(name: str) -> str:
    """Return `name` as people read it: xn--gre-6ka becomes größe again."""
    return ".".join(_shown(one) for one in name.split("."))


def _shown(label: str) -> str:
    if not label.startswith("xn--"):
        return label
    try:
        return label[4:].encode().decode("punycode")
    except UnicodeError:
        return label


def _bare(text: str) -> str:
    """Return `text` without what people copy along: scheme, port, root dot, localhost."""
    word = text.strip()
    url = _URL.fullmatch(word)
    if url is not None:
        word = url[1]
    word = _PORT.sub("", unicodedata.normalize("NFKC", word).lower())
    return word.removesuffix(".").removesuffix(SUFFIX)


def _checked(label: str, text: str) -> str:
    """Return the label in ASCII.

    Raises: UsageError.
    """
    ascii_label: str | None = label
    if not label.isascii():
        ascii_label = _to_ascii(label) if all(map(_may_stand, label)) else None
        if ascii_label is not None and not ascii_label.startswith("xn--"):
            ascii_label = None
    if ascii_label is None or _LABEL.fullmatch(ascii_label) is None:
        raise UsageError(f"{text!r} is no host name because of {label!r}", hint=_HINT)
    if len(ascii_label) > _LONGEST_LABEL:
        raise UsageError(
            f"a part of a host name has at most {_LONGEST_LABEL} letters, {label!r} has more",
            hint=_HINT,
        )
    return ascii_label


def _may_stand(one: str) -> bool:
    return one.isalnum() or one == "-" or unicodedata.category(one) in ("Mn", "Mc")


def _to_ascii(label: str) -> str:
    """Return the label in punycode, or as much of it as is ASCII where that cannot be.

    Browsers refuse what nameprep refuses (RFC 3454: mixed directions, unassigned letters), so such
    a name could not be typed.
    """
    plain = unicodedata.normalize("NFC", label)
    try:
        nameprep(plain)
        coded = f"xn--{plain.encode('punycode').decode()}"
    except UnicodeError:
        coded = ""
    if coded and len(coded) <= _LONGEST_LABEL:
        return coded
    rest = "-".join(one for one in _ascii_of(plain).split("-") if one) or "app"
    return _fit(f"{rest}-{crc32(plain.encode(errors='replace')):08x}")


def _ascii_of(label: str) -> str:
    spread = unicodedata.normalize("NFKD", label)
    return "".join(one for one in spread if one.isascii())


def _fit(label: str) -> str:
    """Return `label` cut to what DNS allows; a checksum keeps two long ones apart."""
    if len(label) <= _LONGEST_LABEL:
        return label
    return f"{label[: _LONGEST_LABEL - _HASH].rstrip('-')}-{crc32(label.encode()):08x}"
