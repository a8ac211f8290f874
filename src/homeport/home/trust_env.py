"""The environment that makes programs with certificates of their own trust the local CA."""

import hashlib
import os
from collections.abc import Mapping
from pathlib import Path

from homeport.guard.ca_bundle import join_pem, read_pem, read_system_bundle
from homeport.guard.ca_files import replace_file
from homeport.guard.local_ca import LocalCa
from homeport.home.ca_place import local_ca
from homeport.model.trust import TrustEnvironment, Variable

# Their file takes the place of what the program trusts otherwise.
_REPLACING = (
    ("SSL_CERT_FILE", "OpenSSL, Python's ssl and httpx, Ruby, Go, PHP, uv"),
    ("REQUESTS_CA_BUNDLE", "Python's requests, pip"),
    ("CURL_CA_BUNDLE", "curl, also requests"),
    ("GIT_SSL_CAINFO", "git"),
    ("AWS_CA_BUNDLE", "the AWS command line and boto3"),
    ("GRPC_DEFAULT_SSL_ROOTS_FILE_PATH", "gRPC in C++, Python, Ruby, PHP"),
)
# Their file is read besides.
_ADDING = (
    ("NODE_EXTRA_CA_CERTS", "Node, npm, Electron"),
    ("DENO_CERT", "Deno"),
)
# Which files of the user's own went into the bundle, for the next call in the same shell.
_BASE = "HOMEPORT_CA_BASE"
_HASH = 8


def env(
    environ: Mapping[str, str] | None = None, *, ca: LocalCa | None = None, root: Path = Path("/")
) -> TrustEnvironment:
    """Return the variables, and write the files that they name beside the CA.

    What the user's own variables name is taken into our files, so that it goes on being trusted.

    Raises: ConfigError, NotAllowedError when the CA is broken or cannot be made.
    """
    environ = os.environ if environ is None else environ
    ca = ca or local_ca()
    system = read_system_bundle(root)
    bases = _bases(environ, ca.folder, system[0] if system else None)
    variables = [*_adding(environ, ca)]
    notes: tuple[str, ...] = ()
    if system is None and not bases:
        notes = (
            "this system has no certificate bundle that Homeport knows, so the variables that "
            "would replace it are left out: programs would trust nothing but localhost",
        )
    else:
        others = [text for one in bases if (text := read_pem(one))]
        path = ca.folder / f"bundle{_suffix(bases)}.pem"
        replace_file(path, ca.bundle((*others, *((system[1],) if system else ()))))
        variables += (
            Variable(name=name, value=str(path), replaces=True, who=who) for name, who in _REPLACING
        )
    if bases:
        value = os.pathsep.join(str(one) for one in bases)
        who = "Homeport itself: your own bundles, which are in ours"
        variables.append(Variable(name=_BASE, value=value, replaces=False, who=who))
    return TrustEnvironment(variables=tuple(variables), notes=notes)


def _bases(environ: Mapping[str, str], folder: Path, system: Path | None) -> tuple[Path, ...]:
    """Return what the variables name that is neither ours nor the system's: the user's own."""
    named = environ.get(_BASE, "").split(os.pathsep)
    named += [environ.get(name, "") for name, _ in _REPLACING]
    paths = dict.fromkeys(Path(one) for one in named if one.startswith("/"))
    return tuple(one for one in paths if one.parent != folder and one != system and read_pem(one))


def _adding(environ: Mapping[str, str], ca: LocalCa) -> list[Variable]:
    found = []
    for name, who in _ADDING:
        before = Path(environ.get(name, ""))
        path = ca.root_path
        if before.parent == ca.folder:
            path = before if before.exists() else path
        elif text := read_pem(before):
            path = ca.folder / f"extra{_suffix((before,))}.pem"
            replace_file(path, join_pem((ca.root_pem, text)))
        found.append(Variable(name=name, value=str(path), replaces=False, who=who))
    return found


def _suffix(paths: tuple[Path, ...]) -> str:
    if not paths:
        return ""
    text = os.pathsep.join(str(one) for one in paths)
    return f"-{hashlib.sha256(text.encode()).hexdigest()[:_HASH]}"
