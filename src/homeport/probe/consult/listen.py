"""Say nothing, and hear whether the server speaks, or hangs up, by itself."""

import socket
from contextlib import suppress
from dataclasses import replace

from homeport.model.exchange import Exchange
from homeport.probe.consult.talk import Talk, Watch, complaint_in
from homeport.probe.line import NoAnswerError

_ASKED = "nothing, and listened"
# A first line may come in pieces; half a banner names half a product.
_REST_S = 0.1


def listen_first(
    opened: socket.socket, patience_s: float = 0.25, *, watch: Watch | None = None
) -> Exchange:
    """Return what the server says unasked. CLOSED and RESET: it hung up unasked.

    The connection is closed.
    """
    with Talk(opened, patience_s=patience_s, watch=watch) as talk:
        return hear(talk)


def hear(talk: Talk) -> Exchange:
    """Return what is said unasked on a line that goes on afterwards."""
    try:
        heard = talk.receive()
    except NoAnswerError as silence:
        return talk.exchange("greeting", _ASKED, why=silence.why)
    talk.hurry(_REST_S)
    with suppress(NoAnswerError):
        talk.gather(lambda more: b"\n" in heard + more or b"\0" in heard + more)
    message, code = complaint_in(talk.first)
    return replace(talk.exchange("greeting", _ASKED), message=message, error_code=code)
