"""Lima and Colima, whose agent forwards what listens in the guest."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    Transport,
    package,
    path,
)

FINGERPRINT = Fingerprint(
    product="Lima",
    kind=Kind.VM,
    matches=(
        Match(programs=("limactl", "lima"), argv=r"\bhostagent\b|\busernet\b"),
        Match(programs=("limactl", "colima")),
    ),
    version=(package(),),
    roles=(
        Role(
            name="API",
            transport=Transport.UNIX,
            when=(path(r"ha\.sock$"),),
            protocol="http",
            auth=(Rule("peer"),),
        ),
        Role(name="forwarded port", otherwise=True, never_probe=True),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:6443",
            argv="/usr/local/bin/limactl hostagent --pidfile /srv/.lima/default/ha.pid default",
            package="brew:lima 0.21.0",
            runtime="go 1.22.3",
            expect=Identity(product="Lima", version="0.21.0"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:6443",
            argv="/srv/bin/lima-charlie",
            runtime="go 1.22.3",
            imports="net/http",
        ),
    ),
)
