"""Read the error pages of servers: what they complain about, in their own words."""

import re

from homeport.model.exchange import HttpAnswer

_MOST = 16_384
_QUOTED_BYTES = 60
_INVISIBLE = re.compile(r"<(style|script|head)\b.*?</\1>", re.IGNORECASE | re.DOTALL)
_TAGS = re.compile(r"<[^<>]{0,500}>")
# HAProxy, Envoy, Traefik, Varnish, Apache, Vite's and webpack's proxies, Kubernetes' ingress.
_UPSTREAM = re.compile(
    r"no server is available to handle|no healthy upstream|upstream connect error"
    r"|backend fetch failed|error occurred while trying to proxy|proxy error:? "
    r"|could not connect to (?:the )?(?:upstream|backend)|upstream request timeout"
    r"|ECONNREFUSED|connection refused",
    re.IGNORECASE,
)
_HOST = re.compile(
    r"invalid http_host header|disallowedhost|may need to add .{1,80} to allowed_hosts"
    r"|blocked request\. this host|this host \(.{1,120}\) is not allowed|invalid host header"
    r"|blocked hosts?:|invalid hostname|host (?:header )?(?:is )?not (?:allowed|permitted)"
    r"|allowed_?hosts|non-local 'host'|misdirected request|dns rebinding"
    r"|(?:unknown|unrecognized|untrusted|unconfigured) (?:host|domain|virtual host)",
    re.IGNORECASE,
)
_TOO_LARGE = re.compile(
    r"request header (?:or cookie )?(?:fields? )?too large|header fields? too large"
    r"|size of a request header field exceeds|request header is too large"
    r"|headers? too (?:long|big)",
    re.IGNORECASE,
)
_STARTING = re.compile(
    r"start(?:ing|s|ed)? ?(?:up|ing)?\b|warm(?:ing)?[ -]?up|(?:is |still )?loading|initiali[sz]"
    r"|not (?:yet )?ready|booting|try again (?:shortly|in|later)|be right back|migrating|building",
    re.IGNORECASE,
)
_TOO_MANY = re.compile(
    r"too many (?:clients|connections)|max(?:imum)? (?:number of )?(?:clients|connections)",
    re.IGNORECASE,
)
_ACCESS = re.compile(
    r"(?:your|client|remote) (?:ip|address)[^.]{0,60}(?:not|denied|blocked|forbidden|allow)"
    r"|(?:ip|address)(?: address)? [\w.:]{2,45} (?:is )?(?:not allowed|denied|blocked|forbidden)"
    r"|not (?:on|in) the (?:allow|white)[- ]?list|only (?:allowed|accessible) from"
    r"|access (?:is )?(?:restricted|limited) (?:to|by)",
    re.IGNORECASE,
)
_DISK = re.compile(r"no space left on device|disk (?:is )?full|ENOSPC", re.IGNORECASE)
_CERTIFICATE = re.compile(
    r"no required ssl certificate was sent|ssl certificate (?:error|required)", re.IGNORECASE
)
_PLAIN = re.compile(
    r"plain http request was sent to https port|http request to an https server"
    r"|speaking plain http to an ssl-enabled|requires tls",
    re.IGNORECASE,
)
_HTTP2 = re.compile(r"requires? http/2|http/2 (?:is )?required|grpc requires", re.IGNORECASE)


def plain_words(text: str) -> str:
    """Return the beginning of a page as a person reads it, without tags, styles and scripts."""
    short = _TAGS.sub(" ", _INVISIBLE.sub(" ", text[:_MOST]))
    return " ".join(short.split())


def _has(pattern: re.Pattern[str], text: str) -> bool:
    return pattern.search(text[:_MOST]) is not None


def says_upstream_down(one: HttpAnswer) -> bool:
    """Return whether a server error speaks of a server behind it."""
    return one.status >= 500 and _has(_UPSTREAM, one.text)  # server errors


def says_host(one: HttpAnswer) -> bool:
    """Return whether the answer complains about the Host header."""
    if one.status == 421:  # Misdirected Request, RFC 9110 section 15.5.20
        return True
    return one.status in (400, 403, 404, 444, 500) and _has(_HOST, one.text)


def says_too_large(one: HttpAnswer) -> bool:
    """Return whether the request's header was too large. Source: RFC 6585, section 5."""
    return one.status == 431 or (one.status in (400, 413, 494) and _has(_TOO_LARGE, one.text))


def says_starting(one: HttpAnswer) -> bool:
    """Return whether the server is there but not ready."""
    return one.status == 503 and (_has(_STARTING, one.text) or "retry-after" in one.headers)


def says_too_many(one: HttpAnswer) -> bool:
    """Return whether a limit of clients was met."""
    return one.status in (429, 500, 503) and _has(_TOO_MANY, one.text)


def says_access(one: HttpAnswer) -> bool:
    """Return whether this client's address is what was refused."""
    return one.status == 403 and _has(_ACCESS, one.text)


def says_disk_full(one: HttpAnswer) -> bool:
    """Return whether the server has no room to write."""
    return one.status >= 500 and _has(_DISK, one.text)


def says_client_certificate(one: HttpAnswer) -> bool:
    """Return whether a client certificate was missed."""
    return one.status in (400, 401, 403, 495, 496) and _has(_CERTIFICATE, one.text)


def says_plain_to_tls(one: HttpAnswer) -> bool:
    """Return whether plain HTTP came to a port that wants TLS."""
    return one.status in (400, 403, 426) and _has(_PLAIN, one.text)


def says_http2(one: HttpAnswer) -> bool:
    """Return whether only HTTP/2 is taken."""
    return one.status in (400, 415, 426, 464, 505) and _has(_HTTP2, one.text)


def quoted(data: bytes) -> str:
    """Return the first line of what a server said as a person can read it, cut short.

    What is no text is shown as bytes.
    """
    first = data[:_QUOTED_BYTES].lstrip().splitlines()
    line = first[0].decode("latin-1") if first else ""
    return f'"{line}"' if line.isascii() and line.isprintable() and line else repr(data[:20])
