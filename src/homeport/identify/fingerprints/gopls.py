"""gopls, the Go language server."""

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
    product="gopls",
    kind=Kind.EDITOR,
    protocol="lsp",
    never_probe=True,
    matches=(Match(programs=("gopls",)), Match(packages=("go:golang.org/x/tools/gopls",))),
    roles=(Role(name="debug page", when=(argv(r"-debug[= ]\S*:{port}\b"),), protocol="http"),),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="unix /tmp/gopls-a1b2-daemon.a3f0f9c0",
            argv="/srv/go/bin/gopls serve -listen=unix;/tmp/gopls-a1b2-daemon",
            package="go:golang.org/x/tools/gopls 0.15.3",
            runtime="go 1.22.3",
            expect=Identity(
                product="gopls", version="0.15.3", protocol="lsp", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/srv/bin/app",
            runtime="go 1.22.3",
            imports="net/http",
            installed="go:golang.org/x/tools 0.20.0",
        ),
    ),
)
