"""Keep the CA in a folder of its user's alone: made once, never overwritten, never half there.

`ca.pem` (0600) holds issuer key, issuer and root in one file, so that it comes to be in one step;
`root.crt` is a copy of the root alone, the part that may be shown around.
"""

import os
import secrets
import stat
from pathlib import Path

from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import load_pem_private_key

from homeport.errors import ConfigError, NotAllowedError
from homeport.guard.ca_certificates import Authority, key_to_pem, to_pem

CA_FILE, ROOT_FILE = "ca.pem", "root.crt"
_MOST_BYTES = 64 << 10
_WRITE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC


def read_authority(folder: Path) -> Authority | None:
    """Return the CA kept in `folder`, None when there is none yet.

    Raises: ConfigError when the file is broken or is not its user's alone.
    """
    path = folder / CA_FILE
    body = _read_private(path)
    if body is None:
        return None
    try:
        key = load_pem_private_key(body, None)
        issuer, root = x509.load_pem_x509_certificates(body)
        issuer.verify_directly_issued_by(root)
    except (ValueError, TypeError, UnsupportedAlgorithm, x509.InvalidVersion) as error:
        raise broken(path, "is no CA of Homeport's, or was damaged") from error
    except InvalidSignature as error:
        raise broken(path, "holds certificates that do not belong together") from error
    if not isinstance(key, ec.EllipticCurvePrivateKey):
        raise broken(path, "holds a key of another kind")
    if key.public_key() != issuer.public_key():
        raise broken(path, "holds a key that does not belong to its certificate")
    return Authority(root=root, issuer=issuer, key=key)


def keep_authority(folder: Path, authority: Authority) -> None:
    """Write the CA unless another process was first; the caller reads what is there then.

    Raises: NotAllowedError when the folder takes no file.
    """
    body = key_to_pem(authority.key) + to_pem(authority.issuer, authority.root)
    path = folder / CA_FILE
    fresh = path.with_name(f".{CA_FILE}.{os.getpid()}-{secrets.token_hex(4)}")
    try:
        _write(fresh, body.encode(), 0o600)
        try:
            # A link, unlike a rename, fails where there is one already.
            path.hardlink_to(fresh)
        except FileExistsError:
            return
        finally:
            fresh.unlink()
        _sync(folder)
    except OSError as error:
        raise _not_writable(path, error) from error


def keep_root(folder: Path, root: x509.Certificate) -> Path:
    """Put the copy of the root beside the CA where it is missing or differs; return its path.

    Raises: NotAllowedError.
    """
    path = folder / ROOT_FILE
    replace_file(path, to_pem(root))
    return path


def replace_file(path: Path, text: str) -> None:
    """Give the file `path` the `text` in one step, unless it says that already.

    Raises: NotAllowedError.
    """
    body = text.encode()
    fresh = path.with_name(f".{path.name}.{os.getpid()}-{secrets.token_hex(4)}")
    try:
        if path.is_file() and path.read_bytes() == body:
            return
        try:
            _write(fresh, body, 0o644)
            fresh.replace(path)
        finally:
            fresh.unlink(missing_ok=True)
    except OSError as error:
        raise _not_writable(path, error) from error


def make_folder(folder: Path) -> None:
    """Make `folder` so that only its user can look into it.

    Raises: NotAllowedError when it cannot be made or is somebody else's.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        found = folder.lstat()
        if not stat.S_ISDIR(found.st_mode) or found.st_uid != os.geteuid():
            raise NotAllowedError(
                f"{folder} is not a directory of your own (owner uid {found.st_uid})",
                hint=f"Look at it: ls -ld {folder}. With sudo, say it without.",
            )
        if stat.S_IMODE(found.st_mode) != 0o700:
            folder.chmod(0o700)
    except OSError as error:
        raise _not_writable(folder, error) from error


def open_plainly(path: str, flags: int) -> int:
    """Open for `open`: no link is followed, and a pipe is not waited for."""
    return os.open(path, flags | os.O_NOFOLLOW | os.O_CLOEXEC | os.O_NONBLOCK)


def broken(path: Path, what: str) -> ConfigError:
    """Return the error for a CA that is there and cannot be used; nothing overwrites it."""
    return ConfigError(
        f"{path} {what}",
        hint=f"Say `homeport untrust`, move {path} away, then `homeport trust` makes a new one.",
    )


def _read_private(path: Path) -> bytes | None:
    try:
        with open(path, "rb", opener=open_plainly) as file:
            found = os.fstat(file.fileno())
            body = file.read(_MOST_BYTES)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise broken(path, f"cannot be read: {error.strerror}") from error
    if not stat.S_ISREG(found.st_mode) or found.st_uid != os.geteuid():
        raise broken(path, "is not a plain file of your own")
    if found.st_mode & 0o077:
        raise broken(path, "could be read by others: its key is no secret any more")
    return body


def _write(path: Path, body: bytes, mode: int) -> None:
    with os.fdopen(os.open(path, _WRITE, mode), "wb") as file:
        os.fchmod(file.fileno(), mode)
        file.write(body)
        file.flush()
        os.fsync(file.fileno())


def _sync(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _not_writable(path: Path, error: OSError) -> NotAllowedError:
    return NotAllowedError(
        f"{path} cannot be written: {error.strerror or error}",
        hint="The local CA needs a folder of your own on a disk with room and hard links.",
    )
