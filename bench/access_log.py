"""Measure what one entry of the gateway's access log costs home.

    python bench/access_log.py [--entries 400000]

First parsing and counting alone, then with gRPC: the batches come over the unix socket from another
process, as from Envoy. CPU of this process; batches of 64 KiB, a line for each request. The goal is
200,000 entries per second of one core.
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

from homeport.gateway.services.access_log import count_requests
from homeport.gateway.services.certificate import Certificate
from homeport.gateway.services.serve import serve_services
from homeport.gateway.services.traffic import Traffic

_BATCH_BYTES = 65_536
_APPS = 50
_METHOD = "/opentelemetry.proto.collector.logs.v1.LogsService/Export"


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
        count_requests(batch, traffic, datetime.now(UTC))
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
        export = channel.unary_unary(_METHOD)
        for _ in range(batches):
            await export(batch)


def _no_mint(name: str) -> Certificate:
    raise AssertionError(name)


def _batch() -> tuple[bytes, int]:
    """Return one ExportLogsServiceRequest as Envoy 1.40 writes it, and how many lines it has."""
    rows = [_block(2, _record(number % _APPS)) for number in range(_BATCH_BYTES // len(_record(0)))]
    return _block(1, _block(1, b"") + _block(2, b"".join(rows))), len(rows)


def _record(app: int) -> bytes:
    line = b"app:app-%d 200 777 1358 app-%d.localhost:62893" % (app, app)
    return b"\x09" + b"t" * 8 + _block(5, _block(1, line)) + b"\x59" + b"t" * 8


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
