"""Look a cause up in the handbook."""

import difflib

from homeport.diagnose.catalogue import CATALOGUE, cause_text
from homeport.errors import NoSuchThingError
from homeport.model.cause_text import CauseText


def explain(code: str) -> CauseText:
    """Return the page of the handbook about `code` (a word such as "ipv6-only").

    Raises: NoSuchThingError when there is none; it names those that come near.
    """
    word = code.strip().lower()
    try:
        return cause_text(word)
    except LookupError:
        near = difflib.get_close_matches(word, CATALOGUE, n=3, cutoff=0.5)
    hint = f"Did you mean {' or '.join(near)}?" if near else "docs/doctor.md lists all of them."
    raise NoSuchThingError(f"no cause is called {code}", hint=hint)
