"""What home offers to the gateway over gRPC, small enough for a test: certificates and the log."""

import asyncio
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

import h2.config
import h2.connection
import h2.events
from gateway_apps import App, text

_SECRET = b"type.googleapis.com/envoy.extensions.transport_sockets.tls.v3.Secret"


@dataclass
class Services:
    """A gRPC server for Envoy; `asked` are the names it wanted certificates for."""

    chain: bytes
    key: bytes
    asked: list[str] = field(default_factory=list)
    logged: list[bytes] = field(default_factory=list)

    async def serve(
        self, app: App, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        """Serve one connection; fits `gateway_apps.running`."""
        wire = h2.connection.H2Connection(h2.config.H2Configuration(client_side=False))
        wire.initiate_connection()
        writer.write(wire.data_to_send())
        paths: dict[int, str] = {}
        waiting: dict[int, bytes] = {}
        while data := await reader.read(65536):
            for event in wire.receive_data(data):
                if isinstance(event, h2.events.RequestReceived):
                    found = {text(name): text(value) for name, value in event.headers}
                    paths[event.stream_id] = found[":path"]
                    app.heads.append(found[":path"])
                    wire.send_headers(
                        event.stream_id,
                        [(":status", "200"), ("content-type", "application/grpc")],
                    )
                elif isinstance(event, h2.events.DataReceived):
                    wire.acknowledge_received_data(event.flow_controlled_length, event.stream_id)
                    whole = waiting.pop(event.stream_id, b"") + event.data
                    while len(whole) >= 5 and len(whole) >= 5 + _size(whole):
                        message, whole = whole[5 : 5 + _size(whole)], whole[5 + _size(whole) :]
                        answer = self._answer(paths[event.stream_id], message)
                        if answer:
                            frame = b"\0" + struct.pack("!I", len(answer)) + answer
                            wire.send_data(event.stream_id, frame)
                    waiting[event.stream_id] = whole
            writer.write(wire.data_to_send())
            await writer.drain()

    def _answer(self, path: str, message: bytes) -> bytes:
        if not path.endswith("/DeltaSecrets"):
            self.logged.append(message)
            return b""
        names = [value.decode() for number, value in _fields(message) if number == 3]
        self.asked += names
        if not names:
            return b""
        resources = b"".join(_bytes(2, self._resource(name)) for name in names)
        return _bytes(1, b"1") + resources + _bytes(4, _SECRET) + _bytes(5, b"nonce")

    def _resource(self, name: str) -> bytes:
        """Return envoy.service.discovery.v3.Resource with the certificate for `name`."""
        pair = _bytes(1, _bytes(2, self.chain)) + _bytes(2, _bytes(2, self.key))
        secret = _bytes(1, name.encode()) + _bytes(2, pair)
        packed = _bytes(1, _SECRET) + _bytes(2, secret)
        return _bytes(3, name.encode()) + _bytes(1, b"1") + _bytes(2, packed)


def _size(frame: bytes) -> int:
    size: int = struct.unpack("!I", frame[1:5])[0]
    return size


def _varint(value: int) -> bytes:
    out = b""
    while value > 127:
        out, value = out + bytes([value & 127 | 128]), value >> 7
    return out + bytes([value])


def _bytes(number: int, value: bytes) -> bytes:
    """Return a length-delimited field."""
    return _varint(number << 3 | 2) + _varint(len(value)) + value


def _fields(message: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield the length-delimited fields of a message; these have no others but varints."""
    at = 0
    while at < len(message):
        tag, at = _read_varint(message, at)
        value, at = _read_varint(message, at)
        if tag & 7 == 2:
            yield tag >> 3, message[at : at + value]
            at += value


def _read_varint(message: bytes, at: int) -> tuple[int, int]:
    value = shift = 0
    while True:
        byte = message[at]
        value |= (byte & 127) << shift
        at, shift = at + 1, shift + 7
        if not byte & 128:
            return value, at
