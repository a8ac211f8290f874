"""Figwheel, the dev server for ClojureScript."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    installed,
)

FINGERPRINT = Fingerprint(
    product="Figwheel",
    kind=Kind.DEV_SERVER,
    protocol="http",
    framework="ClojureScript",
    matches=(Match(entries=("class:clojure.main",), argv=r"figwheel[.-]main|lein-figwheel"),),
    package_tells_version=False,
    version=(installed("jar:figwheel-main"), installed("jar:figwheel-main-core")),
    framework_version=(installed("jar:clojurescript"),),
    auth=(Rule("none"),),
    over=("jetty",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:9500",
            argv="/opt/jdk/bin/java -cp /opt/x/lib/* clojure.main -m figwheel.main -b dev -r",
            runtime="java 17.0.11",
            entry="class:clojure.main",
            installed="jar:figwheel-main 0.2.18, jar:jetty-server 9.4.48",
            expect=Identity(
                product="Figwheel",
                version="0.2.18",
                framework="ClojureScript",
                protocol="http",
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="/opt/jdk/bin/java -cp /opt/x/lib/* clojure.main -m acme.core",
            runtime="java 17.0.11",
            entry="class:clojure.main",
            installed="jar:jetty-server 9.4.48",
        ),
    ),
)
