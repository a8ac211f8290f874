"""The token that opens home, and what is derived from it: the cookie and one-time tickets."""

import hashlib
import hmac
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from time import monotonic

_TOKEN_BYTES = 32
# Long enough for a slow browser to start, short enough that a copied link is soon worthless.
_TICKET_LIFE_S = 60.0
_MAX_TICKETS = 32
# Root could read the token anyway, and relays (WSL's, for one) connect as root.
_ROOT = 0


def new_token() -> str:
    """Return a token nobody can guess (256 bits), safe inside a URL."""
    return secrets.token_urlsafe(_TOKEN_BYTES)


@dataclass(slots=True)
class Keys:
    """Tell whether what a client shows opens home on `port`.

    The cookie is derived, so that whoever sees it (browsers send cookies to every port of a host)
    does not learn the token. `uid` is the user at the other end of the connection, None where the
    system does not tell: a cookie or ticket is good for the user it was made for only.
    """

    port: int
    token: str = field(repr=False)
    monotonic_s: Callable[[], float] = monotonic
    _tickets: dict[str, tuple[float, int | None]] = field(default_factory=dict, repr=False)

    @property
    def cookie_name(self) -> str:
        """Cookies are shared by all ports of a host, so the name says the port."""
        return f"homeport_{self.port}"

    def cookie_value(self, uid: int | None) -> str:
        """Return what the browser of user `uid` keeps."""
        text = f"homeport cookie {self.port} {uid}"
        return hmac.new(self.token.encode(), text.encode(), hashlib.sha256).hexdigest()

    def is_token(self, shown: str) -> bool:
        """Compare in constant time."""
        return _is_same(shown, self.token)

    def is_cookie(self, shown: str, uid: int | None) -> bool:
        """Compare in constant time."""
        return _is_same(shown, self.cookie_value(uid))

    def new_ticket(self, uid: int | None) -> str:
        """Return a key that opens once, within a minute.

        A browser is started with its URL as an argument, which other users can read in the
        process list: the token must not be there.
        """
        self._forget_old()
        ticket = new_token()
        self._tickets[ticket] = (self.monotonic_s() + _TICKET_LIFE_S, uid)
        return ticket

    def take_ticket(self, shown: str, uid: int | None) -> bool:
        """Return whether `shown` is a live ticket of user `uid`, and use it up."""
        self._forget_old()
        for ticket, (_, owner) in self._tickets.items():
            if _is_same(shown, ticket) and uid in (owner, _ROOT):
                del self._tickets[ticket]
                return True
        return False

    def _forget_old(self) -> None:
        now = self.monotonic_s()
        for ticket, (until, _) in list(self._tickets.items()):
            if until <= now:
                del self._tickets[ticket]
        while len(self._tickets) >= _MAX_TICKETS:
            del self._tickets[next(iter(self._tickets))]


def _is_same(shown: str, wanted: str) -> bool:
    return hmac.compare_digest(shown.encode(), wanted.encode())
