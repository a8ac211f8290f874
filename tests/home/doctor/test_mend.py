"""Offers, fixes, whether they helped, and the way back."""

import os
import signal
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from live import SERVER, Nursery, nursery, until
from real_processes import python, running

from homeport.errors import ConflictError, NoSuchThingError, NotAllowedError
from homeport.home.doctor import journal
from homeport.home.doctor.mend import command_line, judge, mend, offers, undo_last
from homeport.model.finding import Cause, Diagnosis, Remedy, RemedyKind


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return tmp_path


@pytest.fixture
def live(tmp_path: Path) -> Iterator[Nursery]:
    with nursery(tmp_path) as one:
        yield one


def cause(code: str, remedy: Remedy | None) -> Cause:
    return Cause(
        code=code, what=f"{code} it is", evidence=("seen",), fix="by hand", confidence=0.9,
        remedy=remedy,
    )  # fmt: skip


def diagnosis(*causes: Cause) -> Diagnosis:
    return Diagnosis(target="5173", intent="connect", healthy=not causes, causes=causes, checked=())


def stale(path: Path) -> Remedy:
    with running(python("")) as child:
        pass
    path.write_text(str(child.pid))
    return Remedy(kind=RemedyKind.SET_ASIDE, path=str(path))


def state(pid: int) -> str:
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]


def test_offers_come_in_the_order_of_causes_and_each_once(place: Path) -> None:
    one, two = stale(place / "a.pid"), stale(place / "b.pid")
    found = offers(
        diagnosis(cause("x", one), cause("y", None), cause("z", two), cause("again", one))
    )
    assert [(each.cause.code, each.remedy) for each in found] == [("x", one), ("z", two)]
    assert all(each.is_undoable and "rename" in each.words for each in found)
    assert offers(diagnosis()) == ()


def test_what_cannot_be_done_is_not_offered() -> None:
    with running(python("")) as child:
        pass
    remedies = (
        Remedy(kind=RemedyKind.CONTINUE, pid=child.pid),
        Remedy(kind=RemedyKind.THAW, pid=os.getpid()),
        Remedy(kind=RemedyKind.HOSTS_ENTRY, text="no line"),
        Remedy(kind=RemedyKind.FREE_PORT, number=1),
    )
    for one in remedies:
        assert offers(diagnosis(cause("x", one))) == ()


def test_a_process_is_pinned_when_it_is_offered_and_run_when_it_is_mended() -> None:
    with running(python("")) as child:
        child.send_signal(signal.SIGSTOP)
        until(lambda: state(child.pid) == "T", "it is stopped")
        remedy = Remedy(kind=RemedyKind.CONTINUE, pid=child.pid)
        (offer,) = offers(diagnosis(cause("process-stopped", remedy)))
        assert offer.remedy.start_ticks is not None
        fixed = mend(offer)
        assert (fixed.cause, fixed.kind) == ("process-stopped", RemedyKind.CONTINUE)
        assert fixed.undo is not None
        assert fixed.undo.endswith("doctor --undo")
        until(lambda: state(child.pid) != "T", "it runs")
        undone = undo_last()
        assert str(child.pid) in undone.undone
        assert undone.left == 0
        until(lambda: state(child.pid) == "T", "it is stopped again")
    with pytest.raises(NoSuchThingError):
        undo_last()


def test_whether_it_helped(place: Path) -> None:
    (offer,) = offers(diagnosis(cause("stale-pid-file", stale(place / "a.pid"))))
    fixed = mend(offer)
    assert not fixed.helped
    well = judge(fixed, diagnosis())
    assert well.fixed == replace(fixed, helped=True)
    other = judge(fixed, diagnosis(cause("not-listening", None)))
    assert other.fixed == replace(fixed, helped=True, still="not-listening it is")
    same = judge(fixed, diagnosis(cause("stale-pid-file", None)))
    assert same.fixed == replace(fixed, still="stale-pid-file it is")


def test_undo_goes_back_one_by_one_and_forgets_what_it_cannot(place: Path) -> None:
    for name in ("a.pid", "b.pid"):
        (offer,) = offers(diagnosis(cause("stale-pid-file", stale(place / name))))
        mend(offer)
    (place / "b.pid").write_text("1")
    with pytest.raises(ConflictError, match="there is a new") as refused:
        undo_last()
    assert "1 older" in refused.value.hint
    assert (place / "b.pid").read_text() == "1"
    assert undo_last().left == 0
    assert (place / "a.pid").exists()


def test_what_ended_with_the_machine_is_not_undone(place: Path) -> None:
    with running(python("")) as child:
        remedy = Remedy(kind=RemedyKind.MORE_FDS, pid=child.pid, number=1 << 20)
        import resource

        resource.prlimit(child.pid, resource.RLIMIT_NOFILE, (10, 40))
        (offer,) = offers(diagnosis(cause("fd-limit", replace(remedy, number=30))))
        mend(offer)
        file = place / "state" / "homeport" / "doctor-fixes.json"
        file.write_text(file.read_text().replace(journal.boot_id(), "another"))
        with pytest.raises(ConflictError, match="started again"):
            undo_last()
        assert resource.prlimit(child.pid, resource.RLIMIT_NOFILE) == (30, 40)


def test_without_a_place_to_remember_the_plain_command_is_told(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (offer,) = offers(diagnosis(cause("stale-pid-file", stale(place / "a.pid"))))
    (place / "blocked").write_text("")
    monkeypatch.setenv("XDG_STATE_HOME", str(place / "blocked"))
    assert mend(offer).undo == f"mv {place}/a.pid.homeport-aside {place}/a.pid"


def test_a_port_is_freed_with_one_yes_and_nothing_takes_that_back(live: Nursery) -> None:
    server = live.python(SERVER)
    port = server.number()
    remedy = Remedy(kind=RemedyKind.FREE_PORT, number=port)
    (offer,) = offers(diagnosis(cause("port-in-use", remedy)))
    assert f"(pid {server.pid})" in offer.words
    assert not offer.is_undoable
    fixed = mend(offer)
    assert fixed.undo is None
    assert str(server.pid) in fixed.done
    assert server.child.wait(10)
    assert journal.entries() == ()
    with pytest.raises(NoSuchThingError):
        mend(offer)


def test_a_port_that_takes_a_second_yes_is_not_freed(live: Nursery) -> None:
    """A program that is called like a database is treated like one."""
    program = live.folder / "redis-server"
    program.symlink_to(sys.executable)
    script = live.script(SERVER, "server.py")
    server = live.run([program, script])
    port = server.number()
    remedy = Remedy(kind=RemedyKind.FREE_PORT, number=port)
    (offer,) = offers(diagnosis(cause("port-in-use", remedy)))
    with pytest.raises(NotAllowedError, match="second-yes") as refused:
        mend(offer)
    assert f"homeport free {port}" in refused.value.hint
    assert server.is_running()


def test_ctrl_c_waits_for_a_fix_to_be_whole_and_is_itself_again_after(place: Path) -> None:
    before = signal.getsignal(signal.SIGINT)
    (offer,) = offers(diagnosis(cause("stale-pid-file", stale(place / "a.pid"))))
    mend(offer)
    assert signal.getsignal(signal.SIGINT) is before


def test_the_command_line_is_one_that_can_be_pasted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SUDO_UID", raising=False)
    assert command_line("--undo") == "homeport doctor --undo"
    through = command_line("--undo", as_root=True)
    assert through.startswith("sudo ")
    assert through.endswith("homeport doctor --undo")
