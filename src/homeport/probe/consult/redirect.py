"""Where a redirect leads."""

from urllib.parse import urljoin, urlsplit

from homeport.model.exchange import Exchange

_REDIRECTS = (301, 302, 303, 307, 308)
_SCHEMES = ("http", "https")


def redirect_target(exchange: Exchange, from_url: str) -> str | None:
    """Return the whole URL that the answer to `from_url` leads to, None when it leads nowhere."""
    http = exchange.http
    if http is None or http.status not in _REDIRECTS:
        return None
    location = http.headers.get("location", "").strip()
    if not location:
        return None
    try:
        url = urljoin(from_url, location)
        parts = urlsplit(url)
        is_whole = parts.scheme in _SCHEMES and bool(parts.hostname)
        _ = parts.port
    except ValueError:  # brackets that do not match, a port that is no number
        return None
    return url if is_whole else None
