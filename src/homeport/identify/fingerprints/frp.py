"""frp, the reverse proxy through firewalls."""

from homeport.identify.fingerprint import (
    PLAIN,
    TLS,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    setting,
)

FINGERPRINT = Fingerprint(
    product="frp",
    kind=Kind.PROXY,
    protocol="frp",
    matches=(Match(programs=("frps", "frpc")), Match(packages=("go:github.com/fatedier/frp",))),
    roles=(
        Role(
            name="page",
            when=(
                setting(
                    r"^(?:webServer\.port = |(?:common\.)?(?:dashboard|admin)_port\s*=\s*){port}$"
                ),
            ),
            ports=(7500, 7400),
            protocol="http",
            tls=(Rule(PLAIN),),
            auth=(
                Rule(
                    "password",
                    (
                        setting(
                            r"^(?:webServer\.password = |(?:common\.)?(?:dashboard|admin)_pwd\s*=)"
                        ),
                    ),
                ),
                Rule("none", (setting("."),)),
            ),
        ),
        Role(
            name="web",
            when=(setting(r"^(?:common\.)?vhost_?(?i:HTTP_?Port)\s*=\s*{port}$"),),
            protocol="http",
        ),
        Role(
            name="web with TLS",
            when=(setting(r"^(?:common\.)?vhost_?(?i:HTTPS_?Port)\s*=\s*{port}$"),),
            protocol="http",
            tls=(Rule(TLS),),
        ),
    ),
    auth=(
        Rule("token", (setting(r"^(?:auth\.token = |(?:common\.)?token\s*=)"),)),
        Rule("none", (setting("."),)),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:7000",
            argv="/usr/bin/frps -c frps.toml",
            package="go:github.com/fatedier/frp 0.54.0",
            settings="bindPort = 7000\nauth.token = ***",
            expect=Identity(product="frp", version="0.54.0", protocol="frp", auth="token"),
        ),
        Sample(
            door="tcp 127.0.0.1:7501",
            argv="/usr/bin/frps -c f.toml",
            settings="webServer.port = 7501",
            expect=Identity(product="frp", protocol="http", tls=False, auth="none"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:7000", argv="/usr/bin/frontail"),),
)
