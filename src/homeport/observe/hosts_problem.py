"""Say why libc passes over a line of the hosts file that was meant to hold for a name."""

from collections.abc import Iterator
from ipaddress import ip_address

from homeport.model.address import Host

# isspace(3) in the C locale, by which libc cuts the line: a non-breaking space is a letter to it.
SPACES = " \t\v\f\r\n"
_STRANGE_SPACES = {"\u00a0": "a non-breaking space", "\u3000": "a full-width space"}
_STRANGE_SPACES |= {chr(one): "a typographic space" for one in (*range(0x2000, 0x200C), 0x202F)}
_BOM = "\ufeff"
_QUOTES = "\"'`"
_AROUND = _QUOTES + "[]"
# In a large block list a short name is part of very many others.
_MOST_HITS = 50_000


def split(text: str) -> list[str]:
    """Return the words of a line as libc cuts it, which is by ASCII white space only."""
    for one in SPACES[1:]:
        text = text.replace(one, " ")
    return [word for word in text.split(" ") if word]


def address_in(word: str) -> Host | None:
    """Return the address that `word` is, None when it is something else."""
    try:
        return ip_address(word)
    except ValueError:
        return None


def find_name(text: bytes, name: bytes) -> Iterator[int]:
    """Yield where `name` stands in `text` as a whole name; both in lower case."""
    at, left = text.find(name), _MOST_HITS
    while at >= 0 and left:
        after = at + len(name)
        after += text[after : after + 1] == b"."
        if not _is_of_name(text[at - 1 : at] if at else b"") and not _is_of_name(
            text[after : after + 1]
        ):
            yield at
        at, left = text.find(name, at + 1), left - 1


def address_problem(words: list[str], name: str) -> str | None:
    """Return why libc skips a line whose first word is no address; None when it is not about it."""
    text = " ".join(words).lower()
    if next(find_name(text.encode(), name.lower().encode("utf-8", "replace")), None) is None:
        return None
    if text.startswith(_BOM):
        return "the file begins with a byte order mark, so libc skips this line"
    strange = next((why for one, why in _STRANGE_SPACES.items() if one in text), None)
    if strange is not None:
        return f"{strange} separates the words, which libc takes for a letter"
    if any(address_in(one) is not None for one in words[1:]):
        return "the name comes first; the address has to"
    return _first_word_problem(words[0], name)


def name_problem(names: list[str], name: str) -> str | None:
    """Return why a line with a good address does not hold for `name`, None when it is not about it.

    Other names that only contain it (api.shop.test for shop.test) are other names.
    """
    wanted = name.lower()
    around = parents(wanted)
    for one in (each.lower() for each in names):
        if one.strip(".") == wanted.strip("."):
            return "with and without a dot at the end are two names to libc"
        if one.startswith("*.") and one[2:] in around:
            return f"{one} is a pattern; hosts files know whole names only"
        problem = _dressed(one, wanted) if wanted in one else None
        if problem is not None:
            return problem
    return None


def parents(name: str) -> tuple[str, ...]:
    """Return shop.test and test for api.shop.test, the nearest first."""
    labels = name.strip(".").split(".")
    return tuple(".".join(labels[at:]) for at in range(1, len(labels)))[:3]


def _first_word_problem(first: str, name: str) -> str:
    if "://" in first:
        return f"{first} is a URL; the line has to begin with an address"
    bare, _, port = first.rpartition(":")
    if port.isdecimal() and address_in(bare.strip("[]")) is not None:
        return f"{first} has a port; hosts files know addresses only"
    if address_in(first.strip(_AROUND)) is not None:
        return f"{first} has brackets or quotes around the address"
    if first.lower().strip(".") == name.lower().strip("."):
        return "there is no address before the name"
    if any(one in first for one in ",;="):
        return f"{first} is not divided by white space"
    return f"{first} is not an IP address"


def _dressed(word: str, wanted: str) -> str | None:
    """Return what surrounds the name in `word`, None when `word` is something else."""
    host, _, port = word.rpartition("://")[2].partition("/")[0].partition(":")
    if host == wanted:
        return _of_a_url(word, port)
    for mark, why in _STRANGE_SPACES.items():
        if wanted in word.split(mark):
            return f"{why} separates the words, which libc takes for a letter"
    if word.strip(_AROUND) == wanted:
        return f"{word} has brackets or quotes around the name"
    if wanted in word.replace(";", ",").split(","):
        return f"{word} is not divided by white space"
    return None


def _of_a_url(word: str, port: str) -> str:
    if "://" in word:
        return f"{word} has a scheme in front of the name"
    if port:
        return f"{word} has a port after the name"
    return f"{word} has a path after the name"


def _is_of_name(letter: bytes) -> bool:
    return letter.isalnum() or (letter != b"" and letter in b"-_.")
