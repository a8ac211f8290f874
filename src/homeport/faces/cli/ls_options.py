"""What the user asked of `ls`, and the snapshot that answers it."""

from dataclasses import dataclass, replace

from homeport.faces.cli.asking import asking_for
from homeport.faces.cli.ls_view import without_unix
from homeport.home.look import look
from homeport.home.select import select
from homeport.model.identity import Asking
from homeport.model.service import Snapshot


@dataclass(frozen=True, slots=True, kw_only=True)
class LsOptions:
    """The words and options; the names are those of the click options."""

    words: tuple[str, ...] = ()
    show_all: bool = False
    as_json: bool = False
    probe: bool = False
    no_probe: bool = False
    watch: float | None = None
    color: str = "auto"


def take(options: LsOptions) -> Snapshot:
    """Look, and return the services that fit the words.

    Programs get the whole truth, so services that are not known yet are asked who they are; people
    get the list at once, with what is known.
    For people a filter leaves out unix sockets unless it asks for them; programs get everything.
    Raises: UsageError when a word looks like a filter and is none.
    """
    asking = asking_for(
        probe=options.probe,
        no_probe=options.no_probe,
        usually=Asking.ORDINARY if options.as_json else Asking.NOTHING,
    )
    seen = look(asking=asking)
    if options.as_json:
        from homeport.home.named import with_service_names  # noqa: PLC0415 - 25 ms

        seen = with_service_names(seen)
    snapshot = select(seen, options.words)
    asks_unix = options.show_all or options.as_json or "unix" in options.words
    if asks_unix or not options.words:
        return snapshot
    return replace(snapshot, services=without_unix(snapshot.services))
