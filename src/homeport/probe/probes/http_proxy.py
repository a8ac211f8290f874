"""Ask whether a web server forwards: for a page of this machine's own port 1, where nobody is.

An invented name would leave the machine as a DNS query; port 1 of loopback is refused at once,
and the proxy says so (502, 503) or says that it wants a login (407). A server that is no proxy
takes it for its own front page, as it must. Source: RFC 9112, section 3.2.2.
"""

from homeport.probe.catalogue import Probe
from homeport.probe.http_answer import read_answer
from homeport.probe.line import Line
from homeport.probe.notes import Notes

_WANTS_LOGIN, _FAILED = 407, (500, 502, 503, 504)
_SIGNS = ("proxy-authenticate", "proxy-connection", "proxy-agent", "x-squid-error")


def _exchange(line: Line, notes: Notes) -> None:
    line.send(
        b"GET http://127.0.0.1:1/ HTTP/1.1\r\nHost: 127.0.0.1:1\r\nUser-Agent: homeport\r\n"
        b"Proxy-Connection: close\r\nConnection: close\r\n\r\n"
    )
    status, headers, _ = read_answer(line, notes)
    notes.auth = None
    if status == _WANTS_LOGIN:
        notes.protocol, notes.auth = "http-proxy", "password"
    elif status in _FAILED or any(one in headers for one in _SIGNS):
        notes.protocol = "http-proxy"
        notes.auth = "none" if status in _FAILED else None


PROBE = Probe(
    asks="GET http://127.0.0.1:1/ (refused at once, nothing leaves the machine)",
    exchange=_exchange,
    protocols=("http-proxy",),
    real="squid",
)
