"""Emacs, whose server opens files for emacsclient."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    Transport,
)

FINGERPRINT = Fingerprint(
    product="Emacs",
    kind=Kind.EDITOR,
    protocol="emacs-server",
    never_probe=True,
    matches=(
        Match(programs=("emacs", "emacs-*", "emacs2*", "emacs3*")),
        Match(packages=("deb:emacs-*",)),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("key"),),
    roles=(
        Role(
            name="local",
            transport=Transport.UNIX,
            otherwise=True,
            protocol="emacs-server",
            auth=(Rule("peer"),),
        ),
    ),
    samples=(
        Sample(
            door="unix /run/user/1000/emacs/server",
            argv="/usr/bin/emacs --daemon",
            exe="/usr/bin/emacs-gtk",
            package="deb:emacs-gtk 28.2",
            expect=Identity(
                product="Emacs", version="28.2", protocol="emacs-server", tls=False, auth="peer"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/usr/bin/emacsclient file",
        ),
    ),
)
