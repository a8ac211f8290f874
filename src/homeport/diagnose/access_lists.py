"""Find the lines of a web server's configuration that let in some addresses only."""

import re
from collections.abc import Iterable

_MOST = 6
# nginx, HAProxy, Caddy, Apache (2.4 and before), lighttpd, Traefik.
_LETS_IN = re.compile(
    r"^\s*(?:allow\s+[\d\[a-f:]|require\s+(?:not\s+)?(?:ip|local)\b|allow\s+from\s+[\d\[]"
    r"|(?:remote_ip|client_ip)\s|sourcerange\b|ip(?:allow|white)list\b|acl\s+\S+\s+src\s)",
    re.IGNORECASE,
)
_SHUTS_OUT = re.compile(
    r"^\s*(?:deny\s+all\b|deny\s+from\b|http-request\s+deny\b|respond\b.*\b403\b)", re.IGNORECASE
)
# What is enough without a line that shuts out the rest.
_ALONE = re.compile(
    r"^\s*(?:require\s+(?:ip|local)\b|sourcerange\b|ip(?:allow|white)list\b)", re.IGNORECASE
)


def access_lists(settings: Iterable[str]) -> tuple[str, ...]:
    """Return the lines that list who may come in, and the one that shuts out all others.

    A `deny all` alone is in every default configuration, for files such as .htaccess.
    Source: ngx_http_access_module; mod_authz_host; the Caddyfile's remote_ip.
    """
    lines = [one.strip() for one in settings]
    lets_in = [one for one in lines if _LETS_IN.match(one)]
    shuts_out = [one for one in lines if _SHUTS_OUT.match(one)]
    if not lets_in or not (shuts_out or any(_ALONE.match(one) for one in lets_in)):
        return ()
    return (*lets_in, *shuts_out)[:_MOST]
