"""Which certificate authorities a client trusts: the system's, and those its environment adds."""

import os
import ssl
import stat
from collections.abc import Mapping
from pathlib import Path
from typing import Final

# Each is read by a client that many use; whoever sets one means that client to trust it.
# Source: their manuals (OpenSSL, curl, requests, Node, pip, git, npm, Deno, cargo, uv's SSL_*).
_FILES: Final = (
    "SSL_CERT_FILE",
    "CURL_CA_BUNDLE",
    "REQUESTS_CA_BUNDLE",
    "NODE_EXTRA_CA_CERTS",
    "PIP_CERT",
    "GIT_SSL_CAINFO",
    "DENO_CERT",
    "CARGO_HTTP_CAINFO",
    "NPM_CONFIG_CAFILE",
    "AWS_CA_BUNDLE",
)
_FOLDERS: Final = ("SSL_CERT_DIR", "GIT_SSL_CAPATH")
# Where distributions keep all of them in one file, for those whose OpenSSL looks elsewhere.
_BUNDLES: Final = (
    "/etc/ssl/certs/ca-certificates.crt",
    "/etc/pki/tls/certs/ca-bundle.crt",
    "/etc/ssl/ca-bundle.pem",
    "/etc/ssl/cert.pem",
)
# The largest bundles have a few hundred kilobytes.
_MOST_BYTES = 8 * 1024 * 1024
# The dates are compared by ourselves, so that every fault has its own word.
# Source: openssl/x509_vfy.h, X509_V_FLAG_NO_CHECK_TIME and X509_V_FLAG_PARTIAL_CHAIN.
_IGNORE_DATES, _PARTIAL_CHAIN = 0x200000, 0x80000
# What OpenSSL offers where nobody configured it, at the level of current distributions.
_TODAY = "DEFAULT:@SECLEVEL=2"


def todays_client(
    environ: Mapping[str, str], alpn: tuple[str, ...], *, minds_dates: bool = False
) -> tuple[ssl.SSLContext, tuple[str, ...]]:
    """Return what a client of today agrees to, and the places whose authorities it trusts.

    Only `environ` counts, never the environment that Homeport runs in. A certificate is trusted
    when any client of that environment would trust it. Names are not judged, dates (of the whole
    chain) only with `minds_dates`.
    Cost: 15 ms where a bundle has to be read.
    """
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_REQUIRED
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.set_ciphers(_TODAY)
    context.verify_flags |= _PARTIAL_CHAIN if minds_dates else _IGNORE_DATES | _PARTIAL_CHAIN
    if alpn:
        context.set_alpn_protocols(list(alpn))
    places = ["the system's store"]
    _load_system(context)
    for name in _FILES:
        path = environ.get(name) or environ.get(name.lower(), "")
        if _load_file(context, path):
            places.append(f"{name}={path}")
    for name in _FOLDERS:
        folders = environ.get(name, "").split(os.pathsep)
        places += [f"{name}={one}" for one in folders if _load_folder(context, one)]
    return context, tuple(places)


def _load_system(context: ssl.SSLContext) -> None:
    paths = ssl.get_default_verify_paths()
    _load_file(context, paths.openssl_cafile)
    _load_folder(context, paths.openssl_capath)
    if _is_hashed(Path(paths.openssl_capath)) or Path(paths.openssl_cafile).exists():
        return
    for path in _BUNDLES:
        if _load_file(context, path):
            return


def _load_file(context: ssl.SSLContext, path: str) -> bool:
    try:
        if not path.startswith("/") or not _is_small_file(Path(path)):
            return False
        context.load_verify_locations(cafile=path)
    except (OSError, ValueError):
        return False  # it is not there, or no bundle: then no client can use it either
    return True


def _load_folder(context: ssl.SSLContext, path: str) -> bool:
    try:
        if not path.startswith("/") or not Path(path).is_dir():
            return False
        context.load_verify_locations(capath=path)
    except (OSError, ValueError):
        return False
    return True


def _is_small_file(path: Path) -> bool:
    found = path.stat()
    return stat.S_ISREG(found.st_mode) and found.st_size <= _MOST_BYTES


def _is_hashed(folder: Path) -> bool:
    """Return whether OpenSSL finds something there: it looks for names like "5ed36f99.0"."""
    try:
        with os.scandir(folder) as entries:
            return any(one.name.endswith(".0") for one in entries)
    except OSError:
        return False
