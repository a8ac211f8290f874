"""A small HTTPS server on loopback for any certificate, minted by the local CA or forged."""

import socket
import ssl
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace

from homeport.guard.ca_certificates import key_to_pem, make_leaf, to_pem
from homeport.guard.local_ca import Leaf, LocalCa

BODY = b"served over tls"
_ANSWER = (
    b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nConnection: close\r\n"
    b"Content-Length: " + str(len(BODY)).encode() + b"\r\n\r\n" + BODY
)


def forge(ca: LocalCa, name: str) -> Leaf:
    """Return what somebody who stole the key could make: a leaf for any host name."""
    certificate, key = make_leaf(ca.authority, name, ca.clock.now())
    chain = to_pem(certificate, ca.authority.issuer)
    return replace(ca.mint("localhost"), name=name, chain_pem=chain, key_pem=key_to_pem(key))


@contextmanager
def tls_peer(leaf: Leaf, host: str = "127.0.0.1") -> Iterator[int]:
    """Serve BODY with `leaf`; give the port."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    with tempfile.NamedTemporaryFile("w") as file:
        file.write(leaf.key_pem + leaf.chain_pem)
        file.flush()
        context.load_cert_chain(file.name)
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.create_server((host, 0), family=family) as server:
        thread = threading.Thread(target=_serve, args=(server, context))
        thread.start()
        try:
            yield server.getsockname()[1]
        finally:
            with suppress(OSError):
                server.shutdown(socket.SHUT_RDWR)
            thread.join()


def _serve(server: socket.socket, context: ssl.SSLContext) -> None:
    while True:
        try:
            client, _ = server.accept()
        except OSError:
            return
        client.settimeout(5)
        with suppress(OSError), client, context.wrap_socket(client, server_side=True) as secured:
            _read_request(secured)
            secured.sendall(_ANSWER)
            secured.unwrap()


def _read_request(client: ssl.SSLSocket) -> None:
    """Read it whole: what is left unread makes the kernel reset the connection."""
    seen = b""
    while b"\r\n\r\n" not in seen and (piece := client.recv(65536)):
        seen += piece
