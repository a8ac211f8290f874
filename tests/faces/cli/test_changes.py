"""What the watcher remembers."""

from cli_nouns import a_service

from homeport.faces.cli.changes import Changes
from homeport.faces.cli.ls_view import NO_MARKS, key

OLD = a_service()
NEW = a_service(port=8080, pid=9)


def test_the_first_look_marks_nothing() -> None:
    assert Changes(fade_s=5).step((OLD,), 0.0) == NO_MARKS


def test_what_comes_and_goes_is_marked_and_fades() -> None:
    changes = Changes(fade_s=5)
    changes.step((OLD,), 0.0)
    marks = changes.step((NEW,), 1.0)
    assert marks.new == frozenset({key(NEW)})
    assert marks.gone == (OLD,)
    assert changes.step((NEW,), 3.0) == marks
    assert changes.step((NEW,), 6.5) == NO_MARKS


def test_what_comes_back_is_not_gone() -> None:
    changes = Changes(fade_s=5)
    changes.step((OLD,), 0.0)
    changes.step((), 1.0)
    marks = changes.step((OLD,), 2.0)
    assert marks.gone == ()
    assert marks.new == frozenset({key(OLD)})


def test_what_came_and_went_at_once_is_only_gone() -> None:
    changes = Changes(fade_s=5)
    changes.step((), 0.0)
    changes.step((NEW,), 1.0)
    marks = changes.step((), 2.0)
    assert marks.new == frozenset()
    assert marks.gone == (NEW,)
