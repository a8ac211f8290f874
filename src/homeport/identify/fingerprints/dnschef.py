"""DNSChef, a DNS server that lies on request."""

from homeport.identify.fingerprint import PLAIN, Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="DNSChef",
    kind=Kind.DNS,
    protocol="dns",
    matches=(
        Match(packages=("pypi:dnschef",)),
        Match(entries=("dnschef", "script:dnschef.py", "script:dnschef"), runtime="python"),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    over=("dnslib",),
    samples=(
        Sample(
            door="udp 127.0.0.1:53",
            argv="/srv/.venv/bin/python /srv/.venv/bin/dnschef --interface 127.0.0.1",
            runtime="python 3.11.4",
            entry="command:dnschef",
            entry_package="pypi:dnschef 0.4.0",
            expect=Identity(
                product="DNSChef", version="0.4.0", protocol="dns", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:53",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="fastapi uvicorn",
            installed="pypi:dnschef 0.4.0, pypi:fastapi 0.115.0",
        ),
    ),
)
