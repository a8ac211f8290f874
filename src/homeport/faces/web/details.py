"""Fetch what the drawer shows, beside the event loop, and word it."""

from dataclasses import replace
from datetime import datetime

import anyio.to_thread

from homeport.errors import HomeportError
from homeport.faces.web.row import row_id
from homeport.faces.web.sheet import Sheet, bare_story, to_sheet
from homeport.home.why import why
from homeport.kit.clock import SYSTEM_CLOCK
from homeport.model.service import Service, Snapshot, Story


def find(snapshot: Snapshot | None, key: str) -> Service | None:
    """Return the service of the line `key`; of twins that nothing tells apart, the first."""
    services = snapshot.services if snapshot else ()
    bare = "|".join(key.split("|")[:4])
    return next((one for one in services if row_id(one) in (key, bare)), None)


def quick_sheet(service: Service, key: str) -> Sheet:
    """Return what the list alone knows, to show at once."""
    return to_sheet(bare_story(service), key, SYSTEM_CLOCK.now())


def gone_sheet(before: Sheet, now: datetime) -> Sheet:
    """Return the last known sheet of a listener that is no more."""
    return replace(before, gone=f"It stopped listening. Last seen {now.astimezone():%H:%M:%S}.")


async def full_sheet(service: Service, key: str) -> Sheet:
    """Return the whole story of `service`, or what is known of it and why there is no more."""
    target = str(service.port) if service.port is not None else service.path
    if target is None:
        return quick_sheet(service, key)
    try:
        story = await anyio.to_thread.run_sync(why, target)
    except (HomeportError, OSError) as error:
        return replace(quick_sheet(service, key), problem=_trouble(error))
    return to_sheet(_about(story, service), key, SYSTEM_CLOCK.now())


def _trouble(error: HomeportError | OSError) -> str:
    if isinstance(error, HomeportError):
        return f"{error.what}. {error.hint}"
    return f"cannot look: {error}"


def _about(story: Story, service: Service) -> Story:
    """Return the story of `service` itself, with the rest of the port beside it."""
    wanted = row_id(service)
    every = (replace(story, others=()), *story.others)
    mine = next((one for one in every if row_id(one.service) == wanted), None)
    if mine is None:
        return bare_story(service)
    return replace(mine, others=tuple(one for one in every if one is not mine))
