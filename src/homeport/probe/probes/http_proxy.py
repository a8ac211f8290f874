"""Ask whether a web server forwards: for a page of this machine's own port 1, where nobody is.

An invented name would leave the machine as a DNS query; port 1 of loopback is refused at once,
and the proxy says so (502, 503) or says that it wants a login (407). A server that is no proxy
takes it for its own front page, as it must. Source: RFC 9112, section 3.2.2.
"""

import re

from homeport.probe.catalogue import Probe
from homeport.probe.http_answer import read_answer
from homeport.probe.line import Line
from homeport.probe.notes import Notes

_WANTS_LOGIN, _FAILED = 407, (500, 502, 503, 504)
_TARGET = "127.0.0.1"
_SIGNS = ("proxy-authenticate", "proxy-connection", "proxy-agent", "x-squid-error")
_SERVERS = re.compile(r"squid|tinyproxy|privoxy|polipo|3proxy|mitmproxy|proxy\.py", re.IGNORECASE)


def _exchange(line: Line, notes: Notes) -> None:
    line.send(
        b"GET http://127.0.0.1:1/ HTTP/1.1\r\nHost: 127.0.0.1:1\r\nUser-Agent: homeport\r\n"
        b"Proxy-Connection: close\r\nConnection: close\r\n\r\n"
    )
    status, headers, text = read_answer(line, notes, until=_TARGET.encode())
    notes.auth = None
    # A gateway whose backend is down says 503 as well, but not where it could not get to.
    is_proxy = any(one in headers for one in _SIGNS) or _SERVERS.search(headers.get("server", ""))
    if status == _WANTS_LOGIN:
        notes.protocol, notes.auth = "http-proxy", "password"
    elif is_proxy or (status in _FAILED and _TARGET in text):
        notes.protocol = "http-proxy"
        notes.auth = "none" if status in _FAILED else None


PROBE = Probe(
    asks="GET http://127.0.0.1:1/ (refused at once, nothing leaves the machine)",
    exchange=_exchange,
    protocols=("http-proxy",),
    real="squid",
)
