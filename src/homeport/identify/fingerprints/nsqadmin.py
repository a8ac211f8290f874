"""nsqadmin, the web page of NSQ."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
)

FINGERPRINT = Fingerprint(
    product="nsqadmin",
    kind=Kind.BROKER,
    protocol="http",
    matches=(Match(programs=("nsqadmin",)),),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:4171",
            argv="/usr/bin/nsqadmin --lookupd-http-address=127.0.0.1:4161",
            package="go:github.com/nsqio/nsq 1.2.1",
            expect=Identity(
                product="nsqadmin", version="1.2.1", protocol="http", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:4150", argv="/usr/bin/nsqd"),),
)
