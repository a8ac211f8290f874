"""The pinned iterator: trusted when root pinned it, never otherwise."""

import os
from pathlib import Path

from open_sockets import inheriting_child, inode, may_load_bpf, open_sockets
from pinned_place import free_place, pinned_place
from promises import needs

from homeport.observe.fd_scan import scan
from homeport.observe.pinned import NAME, read_pinned


def test_it_tells_the_same_as_the_scan() -> None:
    needs("bpf", have=may_load_bpf())
    with pinned_place() as place, open_sockets() as sockets, inheriting_child(sockets.tcp6):
        mine = {inode(one) for one in sockets.listening()}
        busy = {inode(one) for one in sockets.busy()}
        found = read_pinned(mine | busy, str(place))
        scanned = scan(mine)
        everything = read_pinned(None, str(place))
    assert found is not None
    assert {key: sorted(held) for key, held in found.items()} == {
        key: sorted(held) for key, held in scanned.items()
    }
    assert everything is not None
    assert mine <= everything.keys()
    assert not busy & everything.keys()


def test_without_a_pin_there_is_no_answer(tmp_path: Path) -> None:
    assert read_pinned(None, str(tmp_path)) is None


def test_an_ordinary_file_is_no_pin(tmp_path: Path) -> None:
    (tmp_path / NAME).write_bytes(b"")
    assert read_pinned(None, str(tmp_path)) is None
    (tmp_path / NAME).write_bytes(bytes(40))
    assert read_pinned(None, str(tmp_path)) is None


def test_a_fifo_does_not_hang_us(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / NAME)
    assert read_pinned(None, str(tmp_path)) is None


def test_a_link_to_a_pin_is_no_pin(tmp_path: Path) -> None:
    needs("bpf", have=may_load_bpf())
    with pinned_place() as place:
        (tmp_path / NAME).symlink_to(place / NAME)
        assert read_pinned(None, str(tmp_path)) is None


def test_a_pin_that_others_may_write_or_own_is_no_pin() -> None:
    needs("bpf", have=may_load_bpf())
    with pinned_place() as place:
        (place / NAME).chmod(0o460)
        assert read_pinned(set(), str(place)) is None
        (place / NAME).chmod(0o440)
        assert read_pinned(set(), str(place)) == {}
        os.chown(place, 65534, 0)
        assert read_pinned(set(), str(place)) is None


def test_a_place_that_was_taken_back_has_no_answer() -> None:
    needs("bpf", have=may_load_bpf())
    with free_place() as place:
        assert read_pinned(None, str(place)) is None
