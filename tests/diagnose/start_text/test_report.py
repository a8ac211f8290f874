"""Reading what people paste."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeport.diagnose.start_text.report import read_report
from homeport.model.report import ReportFacts

_REPORTS: dict[str, dict[str, object]] = {
    "Node 18 fetch: connect ECONNREFUSED ::1:8000. The server is running.": {
        "mentions_ipv6_refused": True,
        "says_refused": True,
        "port": 8000,
    },
    "connect ECONNREFUSED 127.0.0.1:5432": {"mentions_ipv6_refused": False, "says_refused": True},
    "curl: (7) Failed to connect to ::1 port 8000: Connection refused": {
        "mentions_ipv6_refused": True
    },
    "It listens on [::1]:8000 and I don't know why it is slow": {"mentions_ipv6_refused": False},
    "connexion refusée": {"says_refused": True},
    "Время ожидания соединения истекло": {"says_times_out": True},
    "The connection just times out": {"says_times_out": True, "says_refused": False},
    "curl: (52) Empty reply from server / connection reset.": {
        "says_reset": True,
        "says_empty_reply": True,
    },
    "net::ERR_UNSAFE_PORT": {"browser_error": "ERR_UNSAFE_PORT"},
    "This site can't be reached. ERR_SSL_PROTOCOL_ERROR": {
        "browser_error": "ERR_SSL_PROTOCOL_ERROR",
        "names_tls": True,
    },
    "Error code: SEC_ERROR_UNKNOWN_ISSUER": {"browser_error": "SEC_ERROR_UNKNOWN_ISSUER"},
    "Error [ERR_MODULE_NOT_FOUND]: Cannot find package 'x' imported from y": {
        "browser_error": None
    },
    "431 Request Header Fields Too Large": {"http_status": 431},
    "502 Bad Gateway on 127.0.0.1:62893.": {"http_status": 502, "port": 62893},
    "HTTP/1.1 403 Forbidden": {"http_status": 403},
    "Request failed with status code 500": {"http_status": 500},
    "it answers 404": {"http_status": 404},
    "the remote server returned an error: (400)": {"http_status": 400},
    "I have 200 routers and port 443": {"http_status": None},
    "Access to fetch at 'http://localhost:8000/x' from origin 'http://localhost:3000' has been "
    "blocked by CORS policy: No 'Access-Control-Allow-Origin' header": {
        "names_cors": True,
        "cors_origin": "http://localhost:3000",
    },
    "Chrome always changes http://localhost to https (HSTS?)": {"names_hsts": True},
    "squid answers for http://localhost:39216": {"names_proxy": True},
    "getaddrinfo ENOTFOUND localhost. 127.0.0.1 works.": {"says_not_resolved": True},
    "Name oder Dienst: Der Name oder der Dienst ist nicht bekannt": {"says_not_resolved": True},
    "ends by itself with exit code 137": {"http_status": None},
    "Can't connect to MySQL server on '127.0.0.1' (111)": {
        "http_status": None,
        "says_refused": True,
    },
    "every /api call is a 500": {"http_status": 500},
    "403 on my own domain": {"http_status": 403},
    "socket hang up": {"says_reset": True, "says_times_out": False},
    "it hangs while loading, one core at 100 %": {"says_times_out": True, "failures": ()},
    "Could not resolve host: localhost": {"says_not_resolved": True},
    "": {"failures": (), "port": None, "http_status": None},
}


@pytest.mark.parametrize("text", _REPORTS, ids=lambda one: one[:40])
def test_it_reads(text: str) -> None:
    facts = read_report(text)
    for name, value in _REPORTS[text].items():
        assert getattr(facts, name) == value, name


def test_it_reads_failures_too() -> None:
    found = read_report("ModuleNotFoundError: No module named 'yaml'").failures
    assert [one.code for one in found] == ["missing-dependency"]


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    assert isinstance(read_report(text), ReportFacts)
