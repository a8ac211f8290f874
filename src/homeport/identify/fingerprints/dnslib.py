"""dnslib as a DNS server."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    installed,
)

FINGERPRINT = Fingerprint(
    product="dnslib",
    kind=Kind.DNS,
    protocol="dns",
    matches=(
        Match(entries=("module:dnslib.*",), runtime="python"),
        Match(imports=("dnslib.server", "dnslib"), runtime="python", weight=-1),
    ),
    version=(installed("pypi:dnslib"),),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="udp 127.0.0.1:5353",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="dnslib.server",
            installed="pypi:dnslib 0.9.25",
            expect=Identity(
                product="dnslib", version="0.9.25", protocol="dns", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:5353",
            argv="/srv/.venv/bin/python -m dnslib.fixedresolver -p 5353",
            runtime="python 3.11.4",
            entry="module:dnslib.fixedresolver",
            entry_package="pypi:dnslib 0.9.25",
            expect=Identity(
                product="dnslib", version="0.9.25", protocol="dns", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:5353",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="flask gunicorn",
            installed="pypi:dnslib 0.9.25, pypi:flask 3.0.3",
        ),
    ),
)
