"""Understand the words of `homeport route add NAME TARGET`."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from homeport.errors import UsageError
from homeport.model.address import parse_host
from homeport.model.app_name import RouteWords
from homeport.model.front import AppRoute, Origin, Place, Speaks
from homeport.model.port_class import HIGHEST_PORT
from homeport.plan.app_places import V4, V6
from homeport.plan.host_names import parse_name

HINT = (
    "Where a route leads: 5173, 127.0.0.1:5173, [::1]:5173, https://127.0.0.1:8443, "
    "http2://127.0.0.1:50051, /run/app.sock, ns/NAME:8000"
)
_SCHEMES = {
    "http": Speaks.HTTP1,
    "https": Speaks.HTTPS,
    "http2": Speaks.HTTP2,
    "h2c": Speaks.HTTP2,
    "grpc": Speaks.HTTP2,
}
_USUAL_PORTS = {"http": 80, "https": 443}
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*)://(.*)", re.IGNORECASE | re.DOTALL)
_HOST_PORT = re.compile(r"(\[[^\]]*\]|[^:]*)(?::(\d+))?")
_HOST_NAME = re.compile(
    r"(?=.{1,253}\.?$)([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?)(\.[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?)*\.?",
    re.IGNORECASE,
)
_LONGEST_PREFIX = 1024
# Source: unix(7): sun_path has 108 bytes, the last one NUL for a path.
_LONGEST_PATH = 107
_ORIGIN = re.compile(r"https?://[^/\s?#@]+", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """Where a route leads, and what is spoken there."""

    place: Place
    speaks: Speaks = Speaks.HTTP1


# Each round of home reads them all, several times over.
@lru_cache(maxsize=4096)
def parse_route(words: RouteWords) -> AppRoute:
    """Return the route that `words` mean.

    Raises: UsageError, which names the word that is wrong and what could stand there.
    """
    target = parse_target(words.target)
    speaks = target.speaks
    if words.http2 and speaks is Speaks.HTTP1:
        speaks = Speaks.HTTP2
    if words.insecure and speaks is not Speaks.HTTPS:
        raise UsageError(
            f"{words.target} is not spoken to by TLS, so there is no certificate to trust",
            hint=f"Leave --insecure out, or write https://{words.target}",
        )
    return AppRoute(
        name=parse_name(words.name),
        place=target.place,
        prefix=parse_prefix(words.prefix),
        speaks=speaks,
        origin=Origin.USER,
        holds=words.hold,
        origins=tuple(_origin(one) for one in words.origins),
        guise=words.guise,
        verifies=speaks is Speaks.HTTPS and not words.insecure and not _is_here(target.place),
    )


def parse_target(text: str) -> Target:
    """Return where `text` leads.

    Raises: UsageError.
    """
    word = text.strip()
    if not word or any(one.isspace() or not one.isprintable() for one in word):
        raise UsageError(f"{text!r} is no place that a route can lead to", hint=HINT)
    if word.startswith(("/", "@", "unix:")):
        return Target(place=Place(path=_path(word, text)))
    scheme, rest = _without_scheme(word)
    if rest.startswith("ns/"):
        namespace, _, rest = rest[3:].rpartition(":")
        if not namespace or "/" in namespace:
            raise UsageError(f"{text} does not say which port in which namespace", hint=HINT)
        place = replace(_host_port(f":{rest}", None, text), namespace=namespace)
    else:
        place = _host_port(rest, _USUAL_PORTS.get(scheme), text)
    return Target(place=place, speaks=_SCHEMES.get(scheme, Speaks.HTTP1))


def parse_prefix(text: str) -> str:
    """Return the part of the path in its one form: "/api", "/" for all.

    Raises: UsageError.
    """
    prefix = "/" + text.strip("/")
    is_odd = any(one in "?#\\%" or one.isspace() or not one.isprintable() for one in prefix)
    if not text.startswith("/") or is_odd or len(prefix) > _LONGEST_PREFIX or not prefix.isascii():
        raise UsageError(f"{text!r} is no path that a route can be for", hint="Like this: /api")
    if any(one in ("", ".", "..") for one in prefix[1:].split("/")) and prefix != "/":
        raise UsageError(f"{text!r} has an empty part or dots in it", hint="Like this: /api/v1")
    return prefix


def target_text(route: AppRoute) -> str:
    """Return where a route leads, in words that `parse_target` understands."""
    place = route.place
    if place is None:
        return ""
    if place.path is not None:
        return place.path if place.path.startswith(("/", "@")) else f"unix:{place.path}"
    scheme = "" if route.speaks is Speaks.HTTP1 else f"{route.speaks}://"
    if place.namespace is not None:
        return f"{scheme}ns/{place.namespace}:{place.port}"
    if place.host is not None and place.host.version == 6:
        return f"{scheme}[{place.host}]:{place.port}"
    return f"{scheme}{place.host or place.name or 'localhost'}:{place.port}"


def _without_scheme(word: str) -> tuple[str, str]:
    """Return scheme and the rest of what may be a URL.

    Raises: UsageError.
    """
    found = _SCHEME.fullmatch(word)
    if found is None:
        return "", word
    scheme, rest = found[1].lower(), found[2].removesuffix("/")
    if scheme not in _SCHEMES:
        known = ", ".join(f"{one}://" for one in _SCHEMES)
        raise UsageError(f"the door does not speak {scheme}", hint=f"It speaks {known}")
    if "@" in rest or (re.search(r"[/?#]", rest) and not rest.startswith("ns/")):
        raise UsageError(
            f"{word} has more in it than a server: a route leads to all of one",
            hint="Only scheme, host and port here. --prefix is for the path on this side.",
        )
    return scheme, rest


def _host_port(word: str, usual_port: int | None, text: str) -> Place:
    """Return the place that `word` names.

    Raises: UsageError.
    """
    if word.isdigit() and usual_port is None:
        word = f":{word}"
    found = _HOST_PORT.fullmatch(word)
    if found is None:
        raise UsageError(
            f"{text} is no host and port; an IPv6 address stands in brackets", hint=HINT
        )
    host, digits = found[1], found[2] or ("" if usual_port is None else str(usual_port))
    if not digits:
        raise UsageError(f"{text} has no port", hint=HINT)
    return _with_host(host, _port(digits, text), text)


def _with_host(host: str, port: int, text: str) -> Place:
    if host.lower() in ("", "localhost", "*"):
        return Place(port=port)
    try:
        address = parse_host(host)
    except ValueError:
        if _HOST_NAME.fullmatch(host) is None or host.rstrip(".").rpartition(".")[2].isdigit():
            raise UsageError(f"{text}: {host!r} is neither address nor name", hint=HINT) from None
        return Place(name=host.lower().removesuffix("."), port=port)
    if address.is_unspecified:
        address = V4 if address.version == 4 else V6
    return Place(host=address, port=port)


def _port(digits: str, text: str) -> int:
    number = int(digits[:6]) if digits.isascii() else 0
    if not 1 <= number <= HIGHEST_PORT:
        raise UsageError(f"{text}: ports go from 1 to {HIGHEST_PORT}", hint=HINT)
    return number


def _path(word: str, text: str) -> str:
    path = word.removeprefix("unix:")
    if path.startswith("//"):
        path = path[2:]
    if not path.startswith(("/", "@")) or path in ("/", "@"):
        raise UsageError(f"{text} is no absolute path of a socket", hint=HINT)
    if len(path.encode(errors="surrogateescape")) > _LONGEST_PATH:
        raise UsageError(
            f"the path of a socket has at most {_LONGEST_PATH} bytes, {text[:40]}... has more",
            hint="A link with a shorter path helps: ln -s",
        )
    return path


def _origin(text: str) -> str:
    """Return the origin of web pages that may use the app.

    Raises: UsageError.
    """
    if _ORIGIN.fullmatch(text.rstrip("/")) is None:
        raise UsageError(
            f"{text!r} is no origin of web pages", hint="Like this: https://app.example.com:8443"
        )
    return text.rstrip("/").lower()


def _is_here(place: Place) -> bool:
    return place.name is None and (place.host is None or place.host.is_loopback)
