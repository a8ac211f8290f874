"""The kernel's log: what it says to root, and that it says nothing to others."""

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

from promises import needs

from homeport.observe.kernel_log import KernelLine, parse_record, read_kernel_log

_BOOT = datetime(2026, 1, 1, tzinfo=UTC)


def test_a_record_has_its_time_and_its_text() -> None:
    raw = b"6,342,1267841,-;random: crng done\n SUBSYSTEM=virtio\n"
    assert parse_record(raw, _BOOT) == KernelLine(
        at=_BOOT + timedelta(microseconds=1_267_841), text="random: crng done"
    )
    assert parse_record(b"6,343,9,c,caller=T1;a;b", _BOOT) == KernelLine(
        at=_BOOT + timedelta(microseconds=9), text="a;b"
    )


def test_anything_else_is_left_out() -> None:
    for raw in (b"", b"x", b"1,2,x,-;y", b"\xff\xfe;", b"1,2;z"):
        assert parse_record(raw, _BOOT) is None


def test_the_real_log_is_read_to_its_end_and_left_as_it_is() -> None:
    needs("kmsg", have=os.access("/dev/kmsg", os.R_OK) and os.geteuid() == 0)
    Path("/dev/kmsg").write_text("homeport-test: hello\n")
    before = datetime.now(UTC)
    for _ in range(2):
        lines = read_kernel_log()
        assert lines is not None
        mine = [one for one in lines if one.text == "homeport-test: hello"]
        assert mine
        assert abs(mine[-1].at - before) < timedelta(seconds=5)
