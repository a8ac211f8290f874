"""Measure what a request over TLS and HTTP/2 costs: the door (with home) and Caddy.

    python -m bench.door.http2 [--turns 7]

1 KiB over 16 connections, one request at a time on each; both have ECDSA certificates on P-256.
"""

import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bench.door.door import open_door, route, target
from bench.door.harness import Goal, conclude, folder, options
from bench.door.load import h2load
from bench.door.peers import SMALL, Target, app, caddy
from bench.door.table import ratios, show, take_turns
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

LIMIT = 0.9
_HOST = "bench.localhost"


def main() -> int:
    """Take turns and print."""
    parser = options(__doc__)
    parser.add_argument("-c", "--connections", type=int, default=16)
    wish = parser.parse_args()
    with (
        folder() as place,
        app(place) as (port,),
        caddy(place, port, pair=certificate(place)) as other,
        open_door(place, route("bench", port), is_alone=False) as door,
    ):
        targets: dict[str, Target] = {"door": target(door), "caddy": other}
        turns = take_turns(
            targets,
            wish.turns,
            lambda one: h2load(one, SMALL, connections=wish.connections, seconds=wish.seconds),
        )
    show(turns)
    found_ratios = ratios(turns, "caddy")
    what = "CPU per request, TLS and HTTP/2, door / caddy"
    return conclude([Goal(what=what, values=found_ratios, limit=LIMIT)])


def certificate(place: Path) -> tuple[Path, Path]:
    """Make a certificate and its key as files."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, _HOST)])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(_HOST)]), critical=False)
        .sign(key, hashes.SHA256())
    )
    chain, secret = place / "leaf.pem", place / "leaf.key"
    chain.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    secret.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    return chain, secret


if __name__ == "__main__":
    sys.exit(main())
