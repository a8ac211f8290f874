"""snmpsim, which stands in for SNMP devices."""

from homeport.identify.fingerprint import PLAIN, Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="SNMP simulator",
    kind=Kind.NETWORK,
    protocol="snmp",
    matches=(
        Match(packages=("pypi:snmpsim",)),
        Match(entries=("snmpsim-command-responder", "snmpsimd.py"), runtime="python"),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("password"),),
    samples=(
        Sample(
            door="udp 127.0.0.1:1161",
            argv=(
                "/srv/.venv/bin/python /srv/.venv/bin/snmpsim-command-responder "
                "--agent-udpv4-endpoint=127.0.0.1:1161"
            ),
            runtime="python 3.11.4",
            entry="command:snmpsim-command-responder",
            entry_package="pypi:snmpsim 1.1.7",
            expect=Identity(
                product="SNMP simulator",
                version="1.1.7",
                protocol="snmp",
                tls=False,
                auth="password",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:1161",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="fastapi uvicorn",
            installed="pypi:snmpsim 1.1.7, pypi:fastapi 0.115.0",
        ),
    ),
)
