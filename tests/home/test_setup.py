"""Setup explained, done and undone, at a place of the test's own."""

import grp
import os
from pathlib import Path

import pytest
from open_sockets import may_load_bpf
from pinned_place import free_place
from promises import is_root, needs

from homeport.errors import HelperMissingError, NoSuchThingError, NotAllowedError
from homeport.home.setup import apply, explain, read_status, undo

GROUP = "daemon"


def test_the_plan_says_who_will_see_what_and_for_how_long(tmp_path: Path) -> None:
    plan = explain(GROUP, place=tmp_path / "bpf")
    assert plan.group == GROUP
    assert not plan.is_set_up
    said = " ".join((*plan.steps, *plan.discloses))
    assert str(tmp_path / "bpf") in said
    assert all(word in said for word in ("pid", "name", "descriptor", GROUP))
    assert "reboot" in plan.lasts
    assert plan.undo.startswith("sudo ")
    assert plan.undo.endswith("homeport setup --undo")


def test_a_group_that_does_not_exist_is_said() -> None:
    with pytest.raises(NoSuchThingError, match="no group nobody-has-this"):
        explain("nobody-has-this")


def test_sudo_gives_the_group_of_who_called_it(monkeypatch: pytest.MonkeyPatch) -> None:
    needs("root", have=is_root())
    monkeypatch.setenv("SUDO_GID", str(grp.getgrnam(GROUP).gr_gid))
    assert explain().group == GROUP
    monkeypatch.setenv("SUDO_GID", "nonsense")
    assert explain().group == grp.getgrgid(os.getgid()).gr_name
    monkeypatch.setenv("SUDO_GID", "4123456")
    with pytest.raises(NoSuchThingError, match="4123456"):
        explain()


def test_applied_and_undone_nothing_is_left(tmp_path: Path) -> None:
    needs("bpf", have=may_load_bpf())
    cache = tmp_path / "cache"
    cache.mkdir()
    (cache / "bpf-offsets").write_text("x")
    with free_place() as place:
        assert not read_status(place=place).is_set_up
        report = apply(GROUP, place=place)
        status = read_status(place=place)
        assert report.is_set_up
        assert (status.is_set_up, status.group, status.may_read) == (True, GROUP, True)
        assert explain(GROUP, place=place).is_set_up
        undone = undo(place=place, cache=cache)
        assert len(undone.done) == 2
        assert not read_status(place=place).may_read
        assert not cache.exists()
        assert not place.parent.exists()
        assert undo(place=place, cache=cache).done == ()


def test_what_the_kernel_refuses_is_said_with_what_it_takes() -> None:
    needs("bpf", have=may_load_bpf())
    with free_place() as place:
        place.parent.mkdir()
        place.write_text("in the way")
        with pytest.raises(HelperMissingError, match="refuses"):
            apply(GROUP, place=place)
        place.unlink()


def test_without_root_the_hint_is_the_line_to_say(tmp_path: Path) -> None:
    needs("ordinary user", have=not is_root())
    with pytest.raises(NotAllowedError) as caught:
        apply(grp.getgrgid(os.getgid()).gr_name, place=tmp_path / "bpf")
    assert "sudo " in caught.value.hint
