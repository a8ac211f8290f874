"""What a refused or outdated fix says to do next."""

from loopback import NOBODY, in_child
from promises import is_root, needs

from homeport.act.treatment import changed, not_allowed


def test_who_is_not_root_is_told_how_to_be() -> None:
    needs("root", have=is_root())

    def as_nobody() -> bytes:
        return not_allowed("no").hint.encode()

    assert in_child(as_nobody, uid=NOBODY) == b"As root: sudo homeport doctor TARGET --fix"


def test_who_is_root_is_not_told_to_be() -> None:
    needs("root", have=is_root())
    assert "sudo" not in not_allowed("no").hint


def test_a_machine_that_has_changed_is_left_alone() -> None:
    assert changed("it moved").exit_code == 6
    assert "Nothing was done" in changed("it moved").hint
