"""nsqlookupd, which knows where NSQ's topics are."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    option,
)

FINGERPRINT = Fingerprint(
    product="nsqlookupd",
    kind=Kind.BROKER,
    protocol="nsq",
    matches=(Match(programs=("nsqlookupd",)),),
    roles=(Role(name="HTTP", when=(option("--?http-address"),), ports=(4161,), protocol="http"),),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:4160",
            argv="/usr/bin/nsqlookupd",
            package="go:github.com/nsqio/nsq 1.2.1",
            expect=Identity(
                product="nsqlookupd", version="1.2.1", protocol="nsq", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:4161",
            argv="/usr/bin/nsqlookupd",
            expect=Identity(product="nsqlookupd", protocol="http", tls=False, auth="none"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:4150", argv="/usr/bin/nsqd"),),
)
