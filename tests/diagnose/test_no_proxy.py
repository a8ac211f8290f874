"""No common way to write NO_PROXY is misread, and no odd one raises."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeport.diagnose.no_proxy import ineffective_entries, is_exempt, no_proxy_of, proxy_for

PROXY = "http://proxy.example:3128"


@pytest.mark.parametrize(
    ("scheme", "environ", "variable"),
    [
        ("http", {"http_proxy": PROXY}, "http_proxy"),
        ("HTTP", {"HTTP_PROXY": PROXY}, "HTTP_PROXY"),
        ("ws", {"HTTP_PROXY": PROXY}, "HTTP_PROXY"),
        ("https", {"https_proxy": PROXY, "HTTPS_PROXY": "other"}, "https_proxy"),
        ("https", {"https_proxy": "", "HTTPS_PROXY": PROXY}, "HTTPS_PROXY"),
        ("http", {"https_proxy": PROXY, "ALL_PROXY": PROXY}, "ALL_PROXY"),
        ("https", {"all_proxy": PROXY}, "all_proxy"),
    ],
)
def test_which_variable_leads_away(scheme: str, environ: dict[str, str], variable: str) -> None:
    assert proxy_for(scheme, "localhost", 80, environ) == (variable, PROXY)


@pytest.mark.parametrize(
    "environ",
    [
        {},
        {"https_proxy": PROXY},
        {"http_proxy": ""},
        {"http_proxy": PROXY, "NO_PROXY": "localhost"},
        {"http_proxy": PROXY, "no_proxy": "a.b, localhost"},
    ],
)
def test_nothing_leads_away(environ: dict[str, str]) -> None:
    assert proxy_for("http", "localhost", 80, environ) is None


def test_the_lower_case_list_wins() -> None:
    assert no_proxy_of({"no_proxy": "a", "NO_PROXY": "b"}) == "a"
    assert no_proxy_of({}) == ""


@pytest.mark.parametrize(
    ("host", "no_proxy"),
    [
        ("localhost", "*"),
        ("localhost", "LOCALHOST"),
        ("LocalHost.", "localhost."),
        ("localhost", ".localhost"),
        ("localhost", "a b localhost"),
        ("localhost", "a,,localhost,"),
        ("localhost", "localhost:3000"),
        ("shop.localhost", "localhost"),
        ("shop.localhost", ".localhost"),
        ("127.0.0.1", "127.0.0.1"),
        ("127.0.0.1", "127.0.0.1:3000"),
        ("127.0.0.1", "10.0.0.0/8 127.0.0.0/8"),
        ("::1", "::1"),
        ("[::1]", "[::1]"),
        ("::1", "[::1]:3000"),
        ("::1", "::1/128"),
        ("::1", "0:0:0:0:0:0:0:1"),
    ],
)
def test_exempt(host: str, no_proxy: str) -> None:
    assert is_exempt(host, 3000, no_proxy)


@pytest.mark.parametrize(
    ("host", "no_proxy"),
    [
        ("localhost", ""),
        ("localhost", "."),
        ("localhost", "127.0.0.1"),
        ("localhost", "127.0.0.0/8"),
        ("localhost", "localhost:3001"),
        ("localhost", "host"),
        ("localhost", "*.localhost"),
        ("localhost", "http://localhost"),
        ("mylocalhost", "localhost"),
        ("127.0.0.1", "127.*"),
        ("127.0.0.1", "127."),
        ("127.0.0.1", "0.1"),
        ("127.0.0.1", "127.0.0.0/99"),
        ("127.0.0.1", "localhost"),
        ("127.0.0.1", "::1/128"),
        ("::1", "127.0.0.1"),
        ("::1", "::2"),
    ],
)
def test_not_exempt(host: str, no_proxy: str) -> None:
    assert not is_exempt(host, 3000, no_proxy)


def test_entries_that_look_right_and_do_nothing() -> None:
    listed = "localhost,127.*,*.local,http://localhost,127.0.0.0/99,10.0.0.0/8,*"
    assert ineffective_entries(listed) == ("127.*", "*.local", "http://localhost", "127.0.0.0/99")


@given(st.text(max_size=30), st.text(max_size=30))
def test_no_text_is_too_odd(host: str, no_proxy: str) -> None:
    assert is_exempt(host, 80, no_proxy) in (True, False)
    assert len(ineffective_entries(no_proxy)) <= len(no_proxy)
