"""beanstalkd, the work queue."""

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
    product="beanstalkd",
    kind=Kind.BROKER,
    protocol="beanstalkd",
    matches=(
        Match(programs=("beanstalkd",)),
        Match(packages=("deb:beanstalkd", "rpm:beanstalkd", "apk:beanstalkd", "brew:beanstalkd")),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:11300",
            argv="/usr/bin/beanstalkd -l 127.0.0.1 -p 11300",
            package="deb:beanstalkd 1.12",
            expect=Identity(
                product="beanstalkd", version="1.12", protocol="beanstalkd", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:8080", argv="/usr/bin/beanstalkd_exporter"),),
)
