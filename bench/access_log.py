"""Measure what one entry of the gateway's access log costs home.

    python bench/access_log.py [--entries 400000]

First parsing and counting alone, then with gRPC: the batches come over the unix socket from another
process, as from Envoy. CPU of this process; batches of 64 KiB, an entry has what Envoy writes for a
request of a browser (690 bytes). The goal is 200,000 entries per second of one core.
"""

import argparse
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import anyio

from homeport.gateway.services.access_log import count_batch
from homeport.gateway.services.certificate import Certificate
from homeport.gateway.services.serve import serve_services
from homeport.gateway.services.traffic import Traffic

_BATCH_BYTES = 65_536
_APPS = 50
_METHOD = "/envoy.service.accesslog.v3.AccessLogService/StreamAccessLogs"
_AGENT = b"Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"
_RBAC = bytes.fromhex("0a40") + b"x" * 64


def main() -> None:
    """Measure and print; with --feed be the one who sends."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--entries", type=int, default=400_000)
    parser.add_argument("--uvloop", action="store_true", help="for the second measurement")
    parser.add_argument("--feed", help=argparse.SUPPRESS)
    wish = parser.parse_args()
    batch, size = _batch()
    batches = wish.entries // size
    if wish.feed is not None:
        anyio.run(_feed, wish.feed, batch, batches)
        return
    began, traffic = time.process_time(), Traffic()
    for _ in range(batches):
        count_batch(batch, traffic, datetime.now(UTC))
    _say("parse and count", time.process_time() - began, traffic)
    traffic = Traffic()
    cpu_s = anyio.run(
        _through_the_socket, wish.entries, traffic, backend_options={"use_uvloop": wish.uvloop}
    )
    _say("through the socket", cpu_s, traffic)


def _say(what: str, cpu_s: float, traffic: Traffic) -> None:
    entries = sum(one.requests for one in traffic.counts().values())
    print(f"{what:<20} {cpu_s / entries * 1e6:.2f} us/entry   {entries / cpu_s:,.0f} entries/s")


async def _through_the_socket(entries: int, traffic: Traffic) -> float:
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "log.sock")
        argv = [sys.executable, __file__, "--entries", str(entries), "--feed", path]
        async with anyio.create_task_group() as tasks:
            serve = partial(serve_services, path, mint=_no_mint, traffic=traffic)
            await tasks.start(serve)
            began = time.process_time()
            await anyio.run_process(argv, stderr=subprocess.DEVNULL)
            cpu_s = time.process_time() - began
            tasks.cancel_scope.cancel()
    return cpu_s


async def _feed(path: str, batch: bytes, batches: int) -> None:
    # Only here: the services import it with settings of their own.
    import grpc.aio  # type: ignore[import-untyped]  # noqa: PLC0415

    async with grpc.aio.insecure_channel(f"unix:{path}") as channel:
        call = channel.stream_unary(_METHOD)()
        for _ in range(batches):
            await call.write(batch)
        await call.done_writing()
        await call


def _no_mint(name: str) -> Certificate:
    raise AssertionError(name)


def _batch() -> tuple[bytes, int]:
    """Return one StreamAccessLogsMessage and how many entries it has."""
    rows = [_block(1, _entry(number % _APPS)) for number in range(_BATCH_BYTES // len(_entry(0)))]
    return _block(2, b"".join(rows)), len(rows)


def _entry(app: int) -> bytes:
    """Return an HTTPAccessLogEntry with all the fields that Envoy 1.40 writes for a request."""
    host = b"app-%d.localhost" % app
    address = _block(1, _block(2, b"127.0.0.1") + _number(3, 54321))
    moment = _number(1, 1_764_000_000) + _number(2, 123_456_789)
    tls = _block(3, host) + _number(1, 4) + _block(4, _block(1, _block(2, host)))
    common = b"".join(
        (
            *(_block(number, address) for number in (2, 3, 13, 14, 20)),
            _block(4, tls),
            *(_block(number, moment) for number in range(5, 13)),
            _block(15, b"app:app-%d" % app),
            _block(17, _block(1, _block(1, b"envoy.filters.http.rbac") + _block(2, _RBAC))),
            *(_block(23, moment), _number(24, 1), _block(26, b"x" * 36)),
            *(_number(number, 4321) for number in (29, 30, 31, 32)),
        )
    )
    request = b"".join(
        (
            *(_number(1, 1), _block(2, b"https"), _block(3, host + b":62893")),
            *(_block(5, b"/api/items?page=2&sort=name"), _block(6, _AGENT)),
            *(_block(7, b"https://" + host + b"/"), _block(8, b"127.0.0.1"), _block(9, b"r" * 36)),
            *(_number(number, 777) for number in (11, 12, 14, 15)),
        )
    )
    response = _block(1, _number(1, 200)) + _number(2, 300) + _number(3, 1024)
    answer = response + _block(6, b"via_upstream") + _number(7, 300) + _number(8, 300)
    return _block(1, common) + _number(2, 3) + _block(3, request) + _block(4, answer)


def _block(number: int, value: bytes) -> bytes:
    return _varint(number << 3 | 2) + _varint(len(value)) + value


def _number(number: int, value: int) -> bytes:
    return _varint(number << 3) + _varint(value)


def _varint(value: int) -> bytes:
    out = b""
    while value > 127:
        out, value = out + bytes([value & 127 | 128]), value >> 7
    return out + bytes([value])


if __name__ == "__main__":
    main()
