"""Answer DNS queries on loopback, over UDP and TCP, until cancelled."""

import errno
from contextlib import suppress

import anyio
from anyio.abc import ByteStream, Listener, SocketAttribute, SocketStream, TaskStatus, UDPSocket
from anyio.streams.buffered import BufferedByteReceiveStream

from homeport.errors import ConflictError, HomeportError, NotAllowedError, PortTakenError
from homeport.gateway.resolver.message import answer

# Beyond the ports that kernels give to outgoing connections, with the 53 of DNS at its end.
PORT = 62_853
_HOST = "127.0.0.1"
# A stub resolver asks a question or two and leaves.
_IDLE_S = 10.0
_MOST_CONNECTIONS = 64
_TRIES = 5
_LOST = (OSError, anyio.BrokenResourceError, anyio.ClosedResourceError)
_ENDED = (*_LOST, anyio.EndOfStream, anyio.IncompleteRead, TimeoutError)


async def serve_names(
    port: int = PORT,
    *,
    has_ipv6: bool = True,
    idle_s: float = _IDLE_S,
    task_status: TaskStatus[int] = anyio.TASK_STATUS_IGNORED,
) -> None:
    """Answer on 127.0.0.1:`port` (0: any that is free) until cancelled; report the port.

    Without IPv6 on this machine (`has_ipv6`) nobody is sent to ::1.

    Raises: PortTakenError, NotAllowedError for a port below 1024, ConflictError.
    """
    listener, udp, bound = await _bind(port)
    async with listener, udp, anyio.create_task_group() as tasks:
        places = anyio.CapacityLimiter(_MOST_CONNECTIONS)

        async def talk(stream: SocketStream) -> None:
            async with stream:
                # Who comes when all places are taken is sent away; a stub resolver tries again.
                with suppress(anyio.WouldBlock, *_ENDED):
                    places.acquire_on_behalf_of_nowait(stream)
                    try:
                        await _answer_stream(stream, has_ipv6=has_ipv6, idle_s=idle_s)
                    finally:
                        places.release_on_behalf_of(stream)

        tasks.start_soon(listener.serve, talk)
        task_status.started(bound)
        await _answer_datagrams(udp, has_ipv6=has_ipv6)


async def _bind(port: int) -> tuple[Listener[SocketStream], UDPSocket, int]:
    """Return both sockets on one port, and the port.

    Raises: PortTakenError, NotAllowedError, ConflictError.
    """
    for left in range(_TRIES, 0, -1):
        try:
            listener = await anyio.create_tcp_listener(local_host=_HOST, local_port=port)
        except OSError as error:
            raise _refused(port, error) from error
        bound: int = listener.extra(SocketAttribute.local_port)  # noqa: S610 - this is no Django
        try:
            udp = await anyio.create_udp_socket(local_host=_HOST, local_port=bound)
        except OSError as error:
            await listener.aclose()
            if port or left == 1:
                raise _refused(bound, error) from error
        else:
            return listener, udp, bound
    raise AssertionError("the last try returns or raises")


def _refused(port: int, error: OSError) -> HomeportError:
    if error.errno == errno.EADDRINUSE:
        return PortTakenError(
            f"port {port} of {_HOST} is taken", hint=f"homeport why {port} shows by whom."
        )
    if error.errno in (errno.EACCES, errno.EPERM):
        return NotAllowedError(
            f"port {port} of {_HOST} takes root", hint=f"The usual one is {PORT}."
        )
    return ConflictError(
        f"port {port} of {_HOST} cannot be listened on: {error.strerror}",
        hint="homeport doctor shows whether loopback is well.",
    )


async def _answer_datagrams(udp: UDPSocket, *, has_ipv6: bool) -> None:
    async for packet, (host, port) in udp:
        said = answer(packet, over_udp=True, has_ipv6=has_ipv6)
        if said is not None and port:
            # Who asked may be gone by now.
            with suppress(*_LOST):
                await udp.sendto(said, host, port)


async def _answer_stream(stream: ByteStream, *, has_ipv6: bool, idle_s: float) -> None:
    """Answer one query after the other.  Source: RFC 7766.

    Raises: what reading and writing raise; TimeoutError when nothing comes.
    """
    reader = BufferedByteReceiveStream(stream)
    while True:
        with anyio.fail_after(idle_s):
            size = int.from_bytes(await reader.receive_exactly(2))
            packet = await reader.receive_exactly(size) if size else b""
            said = answer(packet, over_udp=False, has_ipv6=has_ipv6)
            if said is None:
                return
            await stream.send(len(said).to_bytes(2) + said)
