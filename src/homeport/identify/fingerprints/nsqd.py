"""nsqd, the daemon of the NSQ message queue."""

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
    argv,
    option,
)

FINGERPRINT = Fingerprint(
    product="nsqd",
    kind=Kind.BROKER,
    protocol="nsq",
    matches=(Match(programs=("nsqd",)),),
    roles=(
        Role(
            name="HTTPS",
            when=(option("--?https-address"),),
            ports=(4152,),
            protocol="http",
            tls=(Rule(TLS),),
        ),
        Role(
            name="HTTP",
            when=(option("--?http-address"),),
            ports=(4151,),
            protocol="http",
            tls=(Rule(PLAIN),),
            auth=(Rule("none"),),
        ),
    ),
    tls=(Rule(TLS, (argv("--?tls-required=(?:true|1)"),)), Rule(PLAIN)),
    auth=(Rule("token", (argv(r"--?auth-http-address\b"),)), Rule("none")),
    samples=(
        Sample(
            door="tcp 127.0.0.1:4150",
            argv="/usr/bin/nsqd --lookupd-tcp-address=127.0.0.1:4160",
            package="go:github.com/nsqio/nsq 1.2.1",
            expect=Identity(
                product="nsqd", version="1.2.1", protocol="nsq", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:14151",
            argv="/usr/bin/nsqd --http-address=127.0.0.1:14151",
            expect=Identity(product="nsqd", protocol="http", tls=False, auth="none"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:4171",
            argv="/usr/bin/nsqadmin",
            package="go:github.com/nsqio/nsq 1.2.1",
        ),
    ),
)
