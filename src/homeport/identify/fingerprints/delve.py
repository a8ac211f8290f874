"""Delve, the Go debugger, waiting for a client."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    argv,
)

FINGERPRINT = Fingerprint(
    product="Delve",
    kind=Kind.DEBUGGER,
    protocol="dlv",
    never_probe=True,
    matches=(
        Match(programs=("dlv", "dlv-dap")),
        Match(packages=("go:github.com/go-delve/delve*", "deb:delve")),
    ),
    roles=(
        Role(name="DAP", when=(argv(r"/?dlv(?:-dap)?\s+dap\b"),), protocol="dap", never_probe=True),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:2345",
            argv="/srv/go/bin/dlv --headless --listen=:2345 --api-version=2 debug",
            package="go:github.com/go-delve/delve 1.22.1",
            runtime="go 1.22.3",
            imports="net/http",
            expect=Identity(
                product="Delve", version="1.22.1", protocol="dlv", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:38697",
            argv="/srv/go/bin/dlv dap --listen=127.0.0.1:38697",
            package="go:github.com/go-delve/delve 1.22.1",
            runtime="go 1.22.3",
            expect=Identity(
                product="Delve", version="1.22.1", protocol="dap", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/srv/__debug_bin",
            runtime="go 1.22.3",
            imports="net/http",
            parents=("/srv/go/bin/dlv dap",),
        ),
    ),
)
