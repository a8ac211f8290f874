"""Impacket's SMB server and relays."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    argv,
    installed,
)

FINGERPRINT = Fingerprint(
    product="Impacket",
    kind=Kind.SECURITY,
    protocol="smb",
    matches=(
        Match(packages=("pypi:impacket",)),
        Match(
            entries=(
                "smbserver.py",
                "impacket-smbserver",
                "ntlmrelayx.py",
                "impacket-ntlmrelayx",
                "script:smbserver.py",
            ),
            runtime="python",
        ),
        Match(imports=("impacket.smbserver",), runtime="python"),
    ),
    version=(installed("pypi:impacket"),),
    roles=(Role(name="HTTP relay", ports=(80, 443), protocol="http"),),
    auth=(Rule("password", (argv(r"\s-username\b"),)),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:445",
            argv="/srv/.venv/bin/python /srv/.venv/bin/smbserver.py share /srv",
            runtime="python 3.11.4",
            entry="command:smbserver.py",
            entry_package="pypi:impacket 0.11.0",
            expect=Identity(product="Impacket", version="0.11.0", protocol="smb"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:445",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="aiohttp.web",
            installed="pypi:impacket 0.11.0, pypi:aiohttp 3.9.5",
        ),
    ),
)
