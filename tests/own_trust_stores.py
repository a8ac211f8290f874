"""Run a script where the system's trust stores are copies in memory that nobody else sees."""

import os
import subprocess
from pathlib import Path

from promises import is_root, needs

PLACES = ("/etc/ssl/certs", "/etc/ca-certificates", "/usr/local/share/ca-certificates")
# Variables of whoever runs the tests that lead clients to other certificates.
_OTHERS = ("SSL_CERT_FILE", "SSL_CERT_DIR", "CURL_CA_BUNDLE", "SUDO_UID", "XDG_DATA_HOME")
_PATIENCE_S = 100
_ALONE = """
set -e
copy=$(mktemp -d)
for place in {places}; do
    cp -a $place/. $copy/
    mount -t tmpfs test $place
    cp -a $copy/. $place/
    rm -rf $copy; mkdir $copy
done
rmdir $copy
list() {{
    find {places} "$HOME" -printf '%p %l\\n' | sort
    cksum /etc/ssl/certs/ca-certificates.crt
}}
next() {{ echo =====; }}
update-ca-certificates >/dev/null 2>&1
"""


def needs_trust_stores() -> None:
    """Skip where this is no Debian, or no mount namespace can be made."""
    needs("update-ca-certificates", have=is_root() and Path("/etc/ca-certificates.conf").exists())


def alone(script: str, place: Path) -> list[str]:
    """Return what `script` printed between its calls of `next`; `list` prints all that is there.

    Home is a directory below `place`, state another one.
    """
    home = place / "home"
    home.mkdir()
    done = subprocess.run(
        ["unshare", "--mount", "bash", "-c", _ALONE.format(places=" ".join(PLACES)) + script],
        capture_output=True,
        text=True,
        check=False,
        timeout=_PATIENCE_S,
        env={
            **{name: value for name, value in os.environ.items() if name not in _OTHERS},
            "HOME": str(home),
            "XDG_STATE_HOME": str(place / "state"),
        },
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout.split("=====\n")
