"""Prove the check of where a connection hangs."""

from homeport.diagnose.check import Case
from homeport.diagnose.made_up import (
    also,
    answered,
    connection,
    ended,
    exam,
    listens,
    service,
    tried,
)
from homeport.model.address import parse_host
from homeport.model.attempt import Outcome, ServerEnd
from homeport.model.examination import Examination
from homeport.model.exchange import Ending, Exchange
from homeport.model.sockets import Listener
from homeport.model.vitals import BlockedOn, Vitals

_SILENCE = ended(Ending.SILENCE, took_s=2.5)
_TIMEOUT = (tried(Outcome.TIMEOUT),)


def cases() -> dict[str, Case]:
    """Return what must fire and what must not."""
    return {**_queues(), **_unaccepted(), **_unanswered(), **_silent()}


def _queues() -> dict[str, Case]:
    unseen = exam(listeners=(_full(),), attempts=_TIMEOUT)
    elsewhere = (listens("192.0.2.5", accept_queue=129),)
    return {
        "the queue is full": Case(
            given=also(unseen, services=(service(),)), finds=("accept-queue-full",)
        ),
        "it is full, and nobody knows whose it is": Case(
            given=unseen, finds=("accept-queue-full",)
        ),
        "one of two sockets is full": Case(
            given=exam(listeners=(listens(cookie=2), _full()), attempts=_TIMEOUT),
            finds=("accept-queue-full",),
        ),
        "as many wait as the backlog says, so there is room for one more": Case(
            given=exam(listeners=(listens(accept_queue=128),), attempts=_TIMEOUT)
        ),
        "the queue is empty, so something else eats it": Case(
            given=exam(listeners=(listens(),), attempts=_TIMEOUT)
        ),
        "its queue may not be seen": Case(
            given=exam(listeners=(listens(accept_queue=None, backlog=None),), attempts=_TIMEOUT)
        ),
        "another address of the port is full": Case(
            given=exam(listeners=(listens(), *elsewhere), attempts=_TIMEOUT)
        ),
        "the queue is full and we got in all the same": Case(
            given=exam(listeners=(_full(),), attempts=(tried(),), exchanges=(answered(),))
        ),
    }


def _unaccepted() -> dict[str, Case]:
    waiting = _silent_at(_end(is_accepted=False))
    busy = {7: Vitals(pid=7, threads=(BlockedOn(call="futex"),))}
    computes = {7: Vitals(pid=7, threads=(BlockedOn(call="running"),))}
    asked = connection(received_bytes=80, sent_bytes=1)
    reads = {7: Vitals(pid=7, threads=(BlockedOn(call="recvfrom", inode=9),))}
    return {
        "nobody accepts": Case(given=waiting, finds=("not-accepting",)),
        "its thread waits for a lock": Case(
            given=also(waiting, vitals=busy), finds=("not-accepting",)
        ),
        "what it does may not be seen": Case(
            given=also(waiting, vitals={7: Vitals(pid=7)}), finds=("not-accepting",)
        ),
        "whose it is may not be seen": Case(
            given=also(waiting, services=(service(pid=None),)), finds=("not-accepting",)
        ),
        "its thread waits for a lock, with a client open": Case(
            given=also(waiting, vitals=busy, connections=(connection(),)), finds=("not-accepting",)
        ),
        "its thread computes, with a client open that asked something": Case(
            given=also(waiting, vitals=computes, connections=(asked,)), finds=("not-accepting",)
        ),
        "its thread sleeps, with a client open that asked something": Case(
            given=also(waiting, vitals=busy, connections=(asked,)),
            finds=("single-client-blocks-server",),
        ),
        "its thread reads from a silent client": Case(
            given=also(waiting, vitals=reads, connections=(connection(idle_ms=4_000),)),
            finds=("single-client-blocks-server",),
        ),
        "a client is open and nobody knows more": Case(
            given=also(waiting, connections=(connection(),)), finds=("single-client-blocks-server",)
        ),
        "the server's end may not be seen, and somebody waits in its queue": Case(
            given=_silent_at(None, listens(accept_queue=1)), finds=("not-accepting",)
        ),
    }


def _unanswered() -> dict[str, Case]:
    accepted = _silent_at(_end(is_accepted=True))
    return {
        "it accepted and says nothing": Case(given=accepted, finds=("no-response",)),
        "its end may not be seen, and its queue is empty": Case(
            given=_silent_at(None), finds=("no-response",)
        ),
        "it is known to speak HTTP, and was asked without a scheme": Case(
            given=_silent_at(_end(is_accepted=True), target="127.0.0.1:8000", protocol="http"),
            finds=("no-response",),
        ),
    }


def _silent() -> dict[str, Case]:
    end = _end(is_accepted=True)
    return {
        "nobody knows what it speaks, so it may wait for its own client": Case(
            given=_silent_at(end, target="127.0.0.1:8000")
        ),
        "nobody knows what it speaks, nor whose it is": Case(
            given=also(_silent_at(end, target="127.0.0.1:8000"), services=())
        ),
        "it answers late": Case(given=_asked(answered(), end)),
        "it answers one of two questions": Case(
            given=also(_asked(_SILENCE, end), exchanges=(_SILENCE, answered()))
        ),
        "it closes, which is another trouble": Case(given=_asked(ended(), end)),
        "it waits to be asked, and nothing was asked": Case(
            given=_asked(ended(Ending.SILENCE, kind="greeting"), end)
        ),
        "it is refused": Case(given=exam(attempts=(tried(Outcome.REFUSED),))),
        "nobody listens, and nothing comes back": Case(given=exam(attempts=_TIMEOUT)),
        "the app does not start": Case(given=also(_silent_at(end), question=_START)),
    }


_START = exam(start=True).question


def _full() -> Listener:
    return listens(accept_queue=129, backlog=128)


def _end(*, is_accepted: bool) -> ServerEnd:
    return ServerEnd(
        host=parse_host("127.0.0.1"), port=8000, is_accepted=is_accepted, unread_bytes=0
    )


def _asked(said: Exchange, end: ServerEnd | None) -> Examination:
    return exam(
        listeners=(listens(),),
        services=(service(),),
        attempts=(tried(end=end),),
        exchanges=(said,),
    )


def _silent_at(
    end: ServerEnd | None,
    listener: Listener | None = None,
    *,
    target: str = "http://127.0.0.1:8000/",
    protocol: str | None = None,
) -> Examination:
    """Return the examination of a server that took the connection and said nothing."""
    return exam(
        target,
        listeners=(listener or listens(),),
        services=(service(protocol=protocol),),
        attempts=(tried(end=end),),
        exchanges=(_SILENCE,),
    )
