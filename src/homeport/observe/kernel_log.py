"""Read the kernel's own log without taking anything out of it."""

import os
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from homeport.kit.clock import SYSTEM_CLOCK, Clock

_DEVICE = "/dev/kmsg"
_RECORD_BYTES = 8_192
# A log buffer of a megabyte holds about this many.
_MOST_RECORDS = 20_000


@dataclass(frozen=True, slots=True, kw_only=True)
class KernelLine:
    """One message and when it was written."""

    at: datetime
    text: str


def read_kernel_log(clock: Clock = SYSTEM_CLOCK) -> tuple[KernelLine, ...] | None:
    """Return the messages that the kernel still has, oldest first; None when that is forbidden.

    Only root may, unless kernel.dmesg_restrict is 0.  Cost: 1 us per message.
    Source: Documentation/ABI/testing/dev-kmsg.
    """
    try:
        fd = os.open(_DEVICE, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError:
        return None
    try:
        raws = list(_records(fd))
    finally:
        os.close(fd)
    boot = clock.now() - timedelta(microseconds=time.clock_gettime_ns(time.CLOCK_MONOTONIC) // 1000)
    lines = (parse_record(raw, boot) for raw in raws)
    return tuple(one for one in lines if one is not None)


def parse_record(raw: bytes, boot: datetime) -> KernelLine | None:
    """Return one record "priority,sequence,microseconds,flags;text" whose clock began at `boot`."""
    head, _, body = raw.partition(b";")
    fields = head.split(b",")
    if len(fields) < 3 or not fields[2].isdigit():
        return None
    text = body.partition(b"\n")[0].decode("utf-8", "replace")
    return KernelLine(at=boot + timedelta(microseconds=int(fields[2])), text=text)


def _records(fd: int) -> Iterator[bytes]:
    for _ in range(_MOST_RECORDS):
        try:
            raw = os.read(fd, _RECORD_BYTES)
        except BrokenPipeError:
            continue  # overwritten while we read: the next read goes on with the oldest
        except OSError:
            return  # EAGAIN: that was all
        if not raw:
            return
        yield raw
