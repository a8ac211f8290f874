"""What the page says when one adds, renames, hides or removes a route."""

from collections.abc import Mapping
from dataclasses import dataclass

from homeport.errors import ConflictError, HomeportError
from homeport.faces.web.question import Part, Question
from homeport.faces.web.sheet import Item
from homeport.home.route_list import RouteLine
from homeport.model.app_name import RouteWords
from homeport.model.front import Origin

_LONGEST = 2_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk:
    """An answer: `about` is "add", "rename" or "row", `part` the field that it belongs to."""

    about: str
    what: str
    hint: str = ""
    part: str = ""
    is_refused: bool = False
    may_replace: bool = False


def done(about: str, what: str) -> Talk:
    """Return that it was done, and is served."""
    return Talk(about=about, what=what)


def refused(about: str, error: HomeportError, part: str = "") -> Talk:
    """Return why it was not done; `part` is the field that makes no sense by itself."""
    is_taken = isinstance(error, ConflictError)
    may_replace = is_taken and about == "add"
    return Talk(
        about=about,
        what=error.what,
        # The page has a button for what the hint calls --replace.
        hint="" if may_replace else error.hint,
        part=part or ("name" if is_taken else "target"),
        is_refused=True,
        may_replace=may_replace,
    )


def word_of(said: object, name: str) -> str:
    """Return one word of what the browser sent, empty when there is none."""
    value = said.get(name) if isinstance(said, Mapping) else None
    return value.strip()[:_LONGEST] if isinstance(value, str) else ""


def to_words(said: object) -> tuple[RouteWords, bool]:
    """Return the route that the form asks for, and whether it may replace another."""

    def flag(name: str) -> bool:
        return isinstance(said, Mapping) and said.get(name) is True

    words = RouteWords(
        name=word_of(said, "name"),
        target=word_of(said, "target"),
        prefix=word_of(said, "prefix") or "/",
        http2=flag("http2"),
        hold=flag("hold"),
        insecure=flag("insecure"),
        origins=tuple(word_of(said, "origins").replace(",", " ").split()),
    )
    return words, flag("replace")


def removal(line: RouteLine, *, stage: str = "asking") -> Question:
    """Return the question before a route of the user's own goes, or a name is forgotten."""
    name = line.host + ("" if line.prefix == "/" else line.prefix)
    if line.origin is Origin.USER:
        title, yes = f"Remove {name}?", "Remove"
        lead = f"It leads to {line.target}. What runs there goes on running."
    else:
        title, yes = f"Forget {name}?", "Forget"
        lead = "The app does not run now. When it starts again it gets a name anew."
    is_asking = stage == "asking"
    return Question(
        stage=stage,
        title=title if is_asking else f"{title[:-1]}…",
        lead=lead,
        yes=yes if is_asking else "",
    )


def removal_failed(line: RouteLine, error: HomeportError) -> Question:
    """Return why it stays."""
    helps = Part(title="What helps", items=(Item(main=error.hint),))
    return Question(
        stage="over",
        title=f"{line.host} stays",
        lead=error.what,
        tone="bad",
        parts=(helps,) if error.hint else (),
        no="Close",
    )
