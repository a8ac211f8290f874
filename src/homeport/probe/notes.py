"""What was learned while asking, under names that are the same whatever was asked.

The facts, all optional, all text:

    product, version    what the peer calls itself, without distribution suffixes
    banner              the first line of a peer that speaks first
    speaks              the protocol's own version ("2.0" of SSH-2.0, "1.1" of HTTP/1.1)
    mechanisms          the ways to log in that it offers, separated by blanks
    starttls            "yes" when TLS may be begun on the plain connection
    status              the number that the answer begins with (HTTP, FTP, SMTP)
    server, x-powered-by, via, location, content-type, www-authenticate, set-cookie (names only),
    title, generator, allow             parts of an HTTP answer
    login-page          where it sends people who are not logged in
    login-form          "yes" when the page asks for a password
    tls-version, alpn, cipher           of the TLS handshake
    cert-subject, cert-issuer, cert-names, cert-expires (ISO date), cert-self-signed ("yes")
    vendor, host, role, nodes, modules, models, names     what this protocol has of the kind
    error               what it complained about
    silence             why nothing was heard: "refused", "closed", "reset", "timeout", ...
    heard               the beginning of an answer that nobody understood, in printable letters
"""

import re
from dataclasses import dataclass, field

from homeport.model.identity import Reply

_MAX_VALUE = 160
_MAX_FACTS = 40
_PRERELEASE = r"(?:[-.]?(?:rc|alpha|beta|pre|dev|p|b|a)[-.]?\d+)?"
_VERSION = re.compile(rf"v?(\d+(?:\.\d+)*{_PRERELEASE})", re.IGNORECASE)


def clean(text: str | bytes, most: int = _MAX_VALUE) -> str:
    """Return `text` with printable letters only, single blanks, and not too long."""
    if isinstance(text, bytes):
        text = text[: 4 * most].decode("utf-8", "replace")
    shown = "".join(one if one.isprintable() else " " for one in text[: 4 * most])
    return " ".join(shown.split())[:most]


def clean_version(text: str | bytes) -> str | None:
    """Return the bare version at the start of `text`: "10.11.19" of "10.11.19-MariaDB-0+deb12u1".

    MySQL's old clients needed a version that begins with 5, so MariaDB puts "5.5.5-" before its
    own. Source: MariaDB's sql/sql_acl.cc, send_server_handshake_packet.
    """
    found = _VERSION.match(clean(text).removeprefix("5.5.5-"))
    return found[1] if found else None


@dataclass(slots=True)
class Notes:
    """What one exchange has told so far; it keeps even when the rest of the exchange fails.

    `tls` stays None when the exchange has no opinion of its own: then it is what the connection
    was, once the protocol is known.
    """

    protocol: str | None = None
    tls: bool | None = None
    auth: str | None = None
    facts: dict[str, str] = field(default_factory=dict)

    def add(self, name: str, value: str | bytes | int | None) -> None:
        """Note a fact once; empty values and all beyond a bound are left out."""
        if value is None or len(self.facts) >= _MAX_FACTS:
            return
        text = clean(str(value) if isinstance(value, int) else value)
        if text:
            self.facts.setdefault(name, text)

    def add_version(self, value: str | bytes | None) -> None:
        """Note a version, bare."""
        if value is not None:
            self.add("version", clean_version(value))

    def add_product(self, text: str | bytes, *, split: str = "/") -> None:
        """Note product and version from "Product/1.2 (whatever)"."""
        product, _, rest = clean(text).partition(split)
        self.add("product", product)
        self.add_version(rest)

    def become_echo(self) -> None:
        """Take back what was concluded: the peer gave back what it got, on a plain line."""
        self.protocol, self.auth, self.tls = "echo", None, False
        self.facts = {"heard": "what was sent"}

    def reply(self, probe: str, asked: str, *, answered: bool, was_tls: bool) -> Reply:
        """Return the reply that home and identify see."""
        tls = self.tls
        if tls is None and (was_tls or self.protocol is not None):
            tls = was_tls
        return Reply(
            probe=probe,
            asked=asked,
            answered=answered,
            protocol=self.protocol,
            tls=tls,
            auth=self.auth,
            facts=tuple(self.facts.items()),
        )
