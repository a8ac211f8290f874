"""A Tcl program that listens; the fallback when nothing tells more."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Sample,
    package,
    runtime,
)

FINGERPRINT = Fingerprint(
    product="Tcl",
    kind=Kind.RUNTIME,
    matches=(Match(runtime="tcl", weight=-9),),
    package_tells_version=False,
    version=(runtime(), package("deb:tcl*")),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/usr/bin/tclsh8.6 server.tcl",
            package="deb:tcl8.6 8.6.13",
            runtime="tcl",
            entry="script:/srv/server.tcl",
            expect=Identity(product="Tcl", version="8.6.13"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/usr/bin/expect script.exp",
        ),
    ),
)
