"""What a person's own words, or the error message that they pasted, say about a problem."""

from dataclasses import dataclass

from homeport.model.app_traces import StartFailure


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportFacts:
    """A report taken apart. It is a hint and no more: people paste the wrong line.

    `failures` are what the same text would mean in a log. `mentions_ipv6_refused`: an IPv6 address
    refused. `http_status` is a status code that was named as such. `browser_error` is a browser's
    own code ("ERR_UNSAFE_PORT", "SEC_ERROR_UNKNOWN_ISSUER") without "net::". `cors_origin` is the
    page that was not let through. `port` is the port that the message speaks of.
    """

    failures: tuple[StartFailure, ...] = ()
    mentions_ipv6_refused: bool = False
    http_status: int | None = None
    browser_error: str | None = None
    cors_origin: str | None = None
    names_cors: bool = False
    names_hsts: bool = False
    names_tls: bool = False
    names_proxy: bool = False
    says_times_out: bool = False
    says_refused: bool = False
    says_reset: bool = False
    says_empty_reply: bool = False
    says_not_resolved: bool = False
    port: int | None = None
