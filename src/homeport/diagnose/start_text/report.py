"""Read what a person pasted: the same as a log, and what clients and browsers say."""

import re

from homeport.diagnose.start_text.address import address_in, port_in
from homeport.diagnose.start_text.lines import Line, read_lines
from homeport.diagnose.start_text.read import read_failures
from homeport.diagnose.start_text.socket_errors import Phrases
from homeport.model.report import ReportFacts

# People paste pages; what matters stands in the first screens.
_MOST_CHARS = 65_536
_STATUS = re.compile(
    r"\b(?:HTTP(?:/[\d.]{1,3})?(?: status| error)?(?: code)?|status(?: code)?|(?<!exit )code|error"
    r"|answers?|returns?|got|gives?)"
    r"(?: of| is|:|=)? ?\"?(?P<a>[2-5]\d\d)\b(?![.:]\d)"
    r"|\b(?P<b>[1-5]\d\d)[ -](?:Bad Request|Unauthorized|Forbidden|Not Found|Method Not Allowed"
    r"|Request Timeout|Misdirected Request|Upgrade Required|Too Many Requests"
    r"|Request Header Fields Too Large|Internal Server Error|Not Implemented|Bad Gateway"
    r"|Service (?:Temporarily )?Unavailable|Gateway Time-?out|Moved Permanently|Found"
    r"|Temporary Redirect|Permanent Redirect)\b"
    r"|\ban? (?P<e>[45]\d\d)\b(?! ?(?:[kmg]i?b|\w+s)\b)"
    r"|\((?P<c>[45]\d\d)\)|^(?P<d>[45]\d\d)(?: (?:on|for|at|when|after|since|in|from|by)\b|$)",
    re.IGNORECASE | re.MULTILINE,
)
_BROWSER = re.compile(
    r"\b(?P<code>ERR_[A-Z0-9_]{3,60}|SEC_ERROR_\w{3,60}|SSL_ERROR_\w{3,60}"
    r"|MOZILLA_PKIX_ERROR_\w{3,60}"
    r"|NS_ERROR_\w{3,60}|PR_[A-Z_]{3,40}_ERROR)\b"
)
# Node's own codes begin in the same way.
_NODE_CODES = re.compile(
    r"ERR_(?:MODULE_|DLOPEN_|REQUIRE_|UNSUPPORTED_|PACKAGE_|INVALID_(?!R"
    r"ESPONSE|HTTP_RESPONSE|REDIRECT)|OSSL_|UNHANDLED_|SOCKET_BAD|STREAM"
    r"_|HTTP_HEADERS"
    r"|IMPORT_|PNPM_|FR_TOO|HTTP_INVALID|SERVER_)"
)
_CORS = re.compile(
    r"\bCORS\b|\bAccess-Control-Allow-\w+|\bcross-origin request blocked\b|\bsame origin policy\b",
    re.IGNORECASE,
)
_ORIGIN = re.compile(r"\bfrom origin ['\"](?P<origin>(?:https?://[^'\"\s]{1,250}|null))['\"]")
_HSTS = re.compile(
    r"\bHSTS\b|strict[- ]transport[- ]security|\b307 Internal Redirect\b|"
    r"(?:changes?|turns?|rewrit\w+|redirect\w*|forc\w+|switch\w*) .{0,60}\bto https\b",
    re.IGNORECASE,
)
_TLS = re.compile(
    r"\b(?:SSL|TLS|certificate|wrong version number|handshake|self[- ]signed|x509|https?_request)\b"
    r"|ERR_SSL_|ERR_CERT_|SSL_ERROR_|SEC_ERROR_",
    re.IGNORECASE,
)
_PROXY = re.compile(r"\bproxy\b|\bsquid\b|\bZscaler\b|\b(?:HTTPS?|NO)_PROXY\b", re.IGNORECASE)
_TIMES_OUT = re.compile(
    r"\btim(?:es?|ed|ing)[ -]?out\b|\btimeout\b|\bETIMEDOUT\b|\bERR_CONN"
    r"ECTION_TIMED_OUT\b|\bhang(?:s|ing)?\b(?! up)",
    re.IGNORECASE,
)
_REFUSED = re.compile(
    r"\((?:111|61|10061)\)|"
    r"\brefus(?:ed|es|ing)\b|\bECONNREFUSED\b|\bERR_CONNECTION_REFUSED\b"
    r"|couldn'?t connect to server|\bFailed to connect to\b",
    re.IGNORECASE,
)
_RESET = re.compile(
    r"\bconnection (?:was )?reset\b|\breset by peer\b|\bECONNRESET\b|ERR"
    r"_CONNECTION_RESET|\bsocket hang up\b",
    re.IGNORECASE,
)
_EMPTY = re.compile(
    r"empty reply from server|ERR_EMPTY_RESPONSE|RemoteDisconnected|with"
    r"out (?:sending )?(?:a )?response|\bno data\b",
    re.IGNORECASE,
)
_NO_NAME = re.compile(
    r"\bENOTFOUND\b|\bEAI_AGAIN\b|could(?:n'?t| not) resolve host|ERR_NA"
    r"ME_NOT_RESOLVED|DNS_PROBE_FINISHED|\bNXDOMAIN\b"
    r"|name or service not known|failure in name resolution|unknown host",
    re.IGNORECASE,
)


def read_report(text: str) -> ReportFacts:
    """Return what `text` says. It proves nothing: it only tells where to look first.

    Cost: as read_failures.
    """
    shown = text[:_MOST_CHARS]
    lines = read_lines(shown)
    whole = "\n".join(line.text for line in lines)
    errors = _errors(lines, whole)
    return ReportFacts(
        failures=read_failures(shown, is_log=False),
        mentions_ipv6_refused=any(_is_v6_refused(line, errors) for line in lines),
        http_status=_status(whole),
        browser_error=_browser_error(whole),
        cors_origin=_group(_ORIGIN, whole, "origin"),
        names_cors=bool(_CORS.search(whole)),
        names_hsts=bool(_HSTS.search(whole)),
        names_tls=bool(_TLS.search(whole)),
        names_proxy=bool(_PROXY.search(whole)),
        says_times_out=bool(_TIMES_OUT.search(whole)) or "ETIMEDOUT" in errors.values(),
        says_refused=bool(_REFUSED.search(whole)) or "ECONNREFUSED" in errors.values(),
        says_reset=bool(_RESET.search(whole)),
        says_empty_reply=bool(_EMPTY.search(whole)),
        says_not_resolved=bool(_NO_NAME.search(whole)) or "ENOTFOUND" in errors.values(),
        port=next((port for line in lines if (port := port_in(line.text))), None),
    )


def _errors(lines: tuple[Line, ...], whole: str) -> dict[int, str]:
    """Return the system error of each line that names one, in whatever language."""
    phrases = Phrases(whole)
    return {
        place: error
        for place, line in enumerate(lines)
        if (error := phrases.error_in(line.text)) is not None
    }


def _is_v6_refused(line: Line, errors: dict[int, str]) -> bool:
    is_refused = bool(_REFUSED.search(line.text)) or "ECONNREFUSED" in errors.values()
    return is_refused and address_in(line.text).is_v6


def _status(text: str) -> int | None:
    found = _STATUS.search(text)
    return int(next(filter(None, found.groups()))) if found else None


def _browser_error(text: str) -> str | None:
    for found in _BROWSER.finditer(text):
        if not _NODE_CODES.match(found["code"]):
            return found["code"]
    return None


def _group(pattern: re.Pattern[str], text: str, name: str) -> str | None:
    found = pattern.search(text)
    return found[name] if found else None
