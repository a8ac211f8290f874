"""Ask the doctor beside home's loop: a few at once, the others wait for their turn."""

from functools import partial

import anyio
import anyio.from_thread
import anyio.to_thread

from homeport.home.doctor.asked import Asked
from homeport.home.doctor.consult import Tell
from homeport.home.doctor.verb import doctor
from homeport.model.finding import Checked, Diagnosis

# Each may hang for seconds on a dead server, and reads every process of the machine.
_AT_ONCE = 4
_turns = anyio.CapacityLimiter(_AT_ONCE)


async def ask_doctor(asked: Asked, *, tell: Tell | None = None) -> Diagnosis:
    """Return the diagnosis; `tell` hears on the loop of each thing that was checked.

    Raises: what `doctor` raises.
    """
    heard = None if tell is None else partial(_on_the_loop, tell)
    # Home does not wait for a dead server when it is told to stop.
    return await anyio.to_thread.run_sync(
        lambda: doctor(asked, tell=heard), abandon_on_cancel=True, limiter=_turns
    )


def _on_the_loop(tell: Tell, one: Checked) -> None:
    anyio.from_thread.run_sync(tell, one)
