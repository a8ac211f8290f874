"""Find host names that an app may expect, in its configuration or source."""

import re
from collections.abc import Iterable

_NAME = r"[a-z0-9](?:[a-z0-9-]{0,62})?(?:\.[a-z0-9-]{1,63}){0,6}"
_QUOTED = re.compile(rf"[\"'`]({_NAME})[\"'`]", re.IGNORECASE)
_WORD = re.compile(rf"(?<![\w./@-])({_NAME})(?![\w/@(-])", re.IGNORECASE)
# A line with one of these lists the names that are let in.
_KEYS = re.compile(
    r"allowed_?hosts?|server_?name|server_?alias|trusted_?hosts?|config\.hosts|virtual_?hosts?"
    r"|hostRegexp|Host\(|host_?names?\b|allowed_?domains?|valid_?hosts?",
    re.IGNORECASE,
)
# What looks like a host name and is a file or a module.
_NO_NAMES = re.compile(
    r"\.(?:py|js|ts|mjs|cjs|json|html?|css|txt|md|conf|toml|ya?ml|sock|log|pid|rb|php|go|rs|sh"
    r"|key|crt|pem|csr|db|sqlite3?|env|lock|xml|cfg|ini|so|jar|png|svg|ico)$|^[\d.]+$",
    re.IGNORECASE,
)
_DOMAIN = re.compile(r".\.[a-z]{2,}$", re.IGNORECASE)
_MOST = 6
_MOST_LINE = 2_000


def find_names(texts: Iterable[str]) -> tuple[str, ...]:
    """Return the likely names, those beside a telling keyword first.

    Elsewhere only quoted words with a dot in them count ("shop.example.com").
    """
    surely: dict[str, None] = {}
    perhaps: dict[str, None] = {}
    for text in texts:
        for line in text.splitlines():
            short = line[:_MOST_LINE]
            if found := _KEYS.search(short):
                for name in _names(short[found.end() :]):
                    surely.setdefault(name)
            else:
                for quoted in _QUOTED.finditer(short):
                    if _is_domain(quoted[1]):
                        perhaps.setdefault(quoted[1].lower())
    return tuple({**surely, **perhaps})[:_MOST]


def _names(rest: str) -> Iterable[str]:
    quoted = [one[1] for one in _QUOTED.finditer(rest)]
    words = quoted or [one[1] for one in _WORD.finditer(rest)]
    return [one.lower() for one in words if _is_domain(one) or one.lower() == "localhost"]


def _is_domain(name: str) -> bool:
    return _DOMAIN.search(name) is not None and _NO_NAMES.search(name) is None
