"""The CA on disk and in memory: made once, never overwritten, fast, bounded, and limited."""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, ed25519
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from homeport.errors import ConfigError, NotAllowedError
from homeport.guard import local_ca
from homeport.guard.ca_certificates import key_to_pem, make_authority, to_pem
from homeport.guard.ca_files import CA_FILE
from homeport.guard.local_ca import LocalCa, open_ca
from homeport.kit.clock import Clock

NOW = datetime(2030, 5, 17, 12, tzinfo=UTC)
OPEN = """
import sys
from pathlib import Path
from homeport.guard.local_ca import open_ca
print("ready", flush=True)
sys.stdin.readline()
print(open_ca(Path(sys.argv[1])).root_pem, end="")
"""


class Hand:
    """A clock that the test sets."""

    def __init__(self) -> None:
        self.at = NOW

    def clock(self) -> Clock:
        return Clock(now=lambda: self.at)


def _san(pem: str) -> x509.SubjectAlternativeName:
    leaf = x509.load_pem_x509_certificates(pem.encode())[0]
    return leaf.extensions.get_extension_for_class(x509.SubjectAlternativeName).value


def test_made_on_first_need_and_the_same_ever_after(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "ca"
    made, again = open_ca(folder), open_ca(folder)
    assert made.root_pem == again.root_pem
    assert folder.stat().st_mode & 0o777 == 0o700
    assert (folder / CA_FILE).stat().st_mode & 0o777 == 0o600
    assert made.root_path.read_text() == made.root_pem
    assert sorted(one.name for one in folder.iterdir()) == [CA_FILE, "root.crt"]
    assert "PRIVATE" not in repr(made)


def test_processes_at_the_same_moment_make_one(tmp_path: Path) -> None:
    folder = tmp_path / "ca"
    argv = [sys.executable, "-c", OPEN, str(folder)]
    pipe = subprocess.PIPE
    racers = [subprocess.Popen(argv, stdin=pipe, stdout=pipe, text=True) for _ in range(4)]
    for one in racers:
        assert one.stdout is not None
        assert one.stdout.readline() == "ready\n"
    roots = set()
    for one in racers:
        assert one.stdin is not None
        one.stdin.write("\n")
        one.stdin.flush()
    for one in racers:
        roots.add(one.communicate()[0])
    assert len(roots) == 1
    assert sorted(one.name for one in folder.iterdir()) == [CA_FILE, "root.crt"]


def test_the_root_and_the_issuer_are_limited(tmp_path: Path) -> None:
    authority = open_ca(tmp_path / "ca").authority
    assert authority.root.public_key() != authority.issuer.public_key()
    for one in (authority.root, authority.issuer):
        limits = one.extensions.get_extension_for_class(x509.NameConstraints)
        assert limits.critical
        assert [str(name.value) for name in limits.value.permitted_subtrees or ()] == [
            "localhost", "127.0.0.0/8", "::1/128"
        ]  # fmt: skip
        assert one.not_valid_after_utc - datetime.now(UTC) > timedelta(days=3640)
    # The key that is kept is the issuer's: the root's signed once and is gone.
    assert authority.key.public_key() == authority.issuer.public_key()


def test_a_leaf_is_for_its_name_alone(tmp_path: Path) -> None:
    ca = open_ca(tmp_path / "ca")
    assert _san(ca.mint("Größe.localhost").chain_pem).get_values_for_type(x509.DNSName) == [
        "xn--gre-6ka8i.localhost"
    ]
    addresses = _san(ca.mint("[::1]").chain_pem).get_values_for_type(x509.IPAddress)
    assert [str(one) for one in addresses] == ["::1"]
    assert "PRIVATE" not in repr(ca.mint("localhost"))
    with pytest.raises(NotAllowedError):
        ca.mint("example.com")


def test_leaves_are_remembered_renewed_and_forgotten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(local_ca, "_MOST_LEAVES", 3)
    hand = Hand()
    ca = open_ca(tmp_path / "ca", clock=hand.clock())
    first = ca.mint("shop.localhost")
    assert ca.mint("SHOP.localhost.") is first
    assert first.expires_at == NOW + timedelta(days=90)
    hand.at = NOW + timedelta(days=61)
    renewed = ca.mint("shop.localhost")
    assert renewed.expires_at == hand.at + timedelta(days=90)
    # The battery was empty: a leaf of the future would be valid for nobody.
    hand.at = NOW
    assert ca.mint("shop.localhost").expires_at == NOW + timedelta(days=90)
    kept = ca.mint("shop.localhost")
    for at in range(2):
        ca.mint(f"a{at}.localhost")
    assert ca.mint("shop.localhost") is kept
    for at in range(3):
        ca.mint(f"b{at}.localhost")
    assert ca.mint("shop.localhost") is not kept


def test_no_leaf_outlives_its_issuer(tmp_path: Path) -> None:
    hand = Hand()
    ca = open_ca(tmp_path / "ca", clock=hand.clock())
    ends = ca.authority.issuer.not_valid_after_utc
    hand.at = ends - timedelta(days=5)
    assert ca.mint("shop.localhost").expires_at == ends
    hand.at = ends
    with pytest.raises(ConfigError, match="expired"):
        ca.mint("shop.localhost")


def test_minting_is_fast(tmp_path: Path) -> None:
    ca = open_ca(tmp_path / "ca")
    took = []
    for at in range(40):
        begun = time.perf_counter()
        ca.mint(f"app{at}.localhost")
        took.append(time.perf_counter() - begun)
    assert sorted(took)[len(took) // 2] < 0.002


def _keys_swapped(ca: LocalCa) -> bytes:
    other = key_to_pem(ec.generate_private_key(ec.SECP256R1()))
    return (other + to_pem(ca.authority.issuer, ca.authority.root)).encode()


def _other_kind_of_key(ca: LocalCa) -> bytes:
    key = ed25519.Ed25519PrivateKey.generate()
    body = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    return body + to_pem(ca.authority.issuer, ca.authority.root).encode()


def _other_root(ca: LocalCa) -> bytes:
    other = make_authority("other", datetime.now(UTC)).root
    return (key_to_pem(ca.authority.key) + to_pem(ca.authority.issuer, other)).encode()


def _forged_root(ca: LocalCa) -> bytes:
    """Return a root of the right name and another key."""
    right = ca.authority.root
    forged = (
        x509.CertificateBuilder()
        .subject_name(right.subject)
        .issuer_name(right.subject)
        .public_key(ca.authority.key.public_key())
        .serial_number(1)
        .not_valid_before(right.not_valid_before_utc)
        .not_valid_after(right.not_valid_after_utc)
        .sign(ca.authority.key, right.signature_hash_algorithm)  # type: ignore[arg-type]
    )
    return (key_to_pem(ca.authority.key) + to_pem(ca.authority.issuer, forged)).encode()


BROKEN: dict[str, Callable[[LocalCa], bytes]] = {
    "empty": lambda _: b"",
    "binary": lambda _: bytes(range(256)) * 99,
    "half": lambda ca: (ca.folder / CA_FILE).read_bytes()[:700],
    "only a key": lambda ca: key_to_pem(ca.authority.key).encode(),
    "one certificate": lambda ca: (key_to_pem(ca.authority.key) + ca.root_pem).encode(),
    "keys swapped": _keys_swapped,
    "another kind of key": _other_kind_of_key,
    "another root": _other_root,
    "a forged root": _forged_root,
}


@pytest.mark.parametrize("how", BROKEN)
def test_a_broken_file_is_said_and_stays(tmp_path: Path, how: str) -> None:
    ca = open_ca(tmp_path / "ca")
    path = ca.folder / CA_FILE
    body = BROKEN[how](ca)
    path.write_bytes(body)
    with pytest.raises(ConfigError) as caught:
        open_ca(ca.folder)
    assert str(path) in caught.value.what
    assert "homeport untrust" in caught.value.hint
    assert path.read_bytes() == body


def test_a_file_that_others_may_read_or_that_is_none_is_refused(tmp_path: Path) -> None:
    ca = open_ca(tmp_path / "ca")
    path = ca.folder / CA_FILE
    path.chmod(0o640)
    with pytest.raises(ConfigError, match="could be read by others"):
        open_ca(ca.folder)
    path.chmod(0o600)
    path.rename(tmp_path / "moved")
    path.symlink_to(tmp_path / "moved")
    with pytest.raises(ConfigError, match="cannot be read"):
        open_ca(ca.folder)
    path.unlink()
    os.mkfifo(path)
    with pytest.raises(ConfigError, match="not a plain file"):
        open_ca(ca.folder)
    path.unlink()
    path.mkdir()
    with pytest.raises(ConfigError, match="cannot be read: Is a directory"):
        open_ca(ca.folder)


def test_expired_and_not_yet_valid_are_said(tmp_path: Path) -> None:
    hand = Hand()
    folder = open_ca(tmp_path / "ca", clock=hand.clock()).folder
    hand.at = NOW + timedelta(days=3651)
    with pytest.raises(ConfigError, match="expired on 2040-05-14"):
        open_ca(folder, clock=hand.clock())
    hand.at = NOW - timedelta(days=2)
    with pytest.raises(ConfigError, match="this clock says 2030-05-15"):
        open_ca(folder, clock=hand.clock())


def test_a_folder_that_cannot_be_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(NotAllowedError, match="cannot be written"):
        open_ca(tmp_path / "file" / "ca")
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    with pytest.raises(NotAllowedError, match="not a directory of your own"):
        open_ca(tmp_path / "link")


def test_the_folder_is_made_private_and_the_copy_renewed(tmp_path: Path) -> None:
    ca = open_ca(tmp_path / "ca")
    ca.folder.chmod(0o755)
    ca.root_path.write_text("something else")
    again = open_ca(ca.folder)
    assert ca.folder.stat().st_mode & 0o777 == 0o700
    assert again.root_path.read_text() == again.root_pem


def test_the_bundle_holds_each_once(tmp_path: Path) -> None:
    ca, other = open_ca(tmp_path / "ca"), open_ca(tmp_path / "other")
    text = ca.bundle((f"# Some CA\n{other.root_pem}", ca.root_pem, "garbage"))
    assert text == ca.root_pem + other.root_pem
