"""gpg-agent, dirmngr and scdaemon of GnuPG."""

from homeport.identify.fingerprint import PLAIN, Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="GnuPG",
    kind=Kind.SECURITY,
    protocol="assuan",
    never_probe=True,
    matches=(Match(programs=("gpg-agent", "dirmngr", "scdaemon", "keyboxd", "tpm2daemon")),),
    tls=(Rule(PLAIN),),
    auth=(Rule("peer"),),
    samples=(
        Sample(
            door="unix /run/user/1000/gnupg/S.gpg-agent",
            argv="/usr/bin/gpg-agent --supervised",
            package="deb:gpg-agent 2.2.40",
            expect=Identity(
                product="GnuPG", version="2.2.40", protocol="assuan", tls=False, auth="peer"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="unix /run/user/1000/keyring/ssh",
            argv="/usr/bin/gnome-keyring-daemon",
        ),
    ),
)
