"""coturn, the STUN and TURN server."""

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
    Transport,
    argv,
    option,
    setting,
)

FINGERPRINT = Fingerprint(
    product="coturn",
    kind=Kind.NETWORK,
    protocol="stun",
    matches=(
        Match(programs=("turnserver", "coturn")),
        Match(packages=("deb:coturn", "rpm:coturn", "apk:coturn", "brew:coturn")),
    ),
    roles=(
        Role(
            name="console",
            when=(option("--cli-port"), setting(r"^cli-port\s*=\s*{port}$")),
            ports=(5766,),
            transport=Transport.TCP,
            protocol="telnet",
            tls=(Rule(PLAIN),),
            never_probe=True,
        ),
        Role(
            name="metrics",
            when=(option("--prometheus-port"),),
            ports=(9641,),
            transport=Transport.TCP,
            protocol="http",
            tls=(Rule(PLAIN),),
            auth=(Rule("none"),),
        ),
        Role(
            name="TLS",
            when=(
                option("--(?:alt-)?tls-listening-port"),
                setting(r"^tls-listening-port\s*=\s*{port}$"),
            ),
            ports=(5349,),
            tls=(
                Rule(PLAIN, (argv(r"--no-tls\b"),)),
                Rule(TLS, (argv(r"--cert\b"), setting(r"^cert\s*="))),
            ),
        ),
    ),
    tls=(Rule(PLAIN),),
    auth=(
        Rule("none", (argv(r"\s(?:-z|--no-auth)\b"), setting(r"^no-auth\b"))),
        Rule(
            "password",
            (
                argv(r"\s(?:-a|--lt-cred-mech|--use-auth-secret|-u|--user)\b"),
                setting(r"^(?:lt-cred-mech|use-auth-secret|static-auth-secret|user)\b"),
            ),
        ),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3478",
            argv="/usr/bin/turnserver -n -p 3478 --no-tls -a -u u:p -r x",
            package="deb:coturn 4.6.1",
            expect=Identity(
                product="coturn", version="4.6.1", protocol="stun", tls=False, auth="password"
            ),
        ),
        Sample(
            door="udp 127.0.0.1:3478",
            argv="/usr/bin/turnserver -c /etc/turnserver.conf",
            package="deb:coturn 4.6.1",
            settings="no-auth",
            expect=Identity(
                product="coturn", version="4.6.1", protocol="stun", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:5766",
            argv="/usr/bin/turnserver -n",
            package="deb:coturn 4.6.1",
            expect=Identity(product="coturn", version="4.6.1", protocol="telnet", tls=False),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:3478", argv="/usr/bin/turnutils_uclient"),),
)
