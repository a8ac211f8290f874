"""Firefox, steered by Marionette or its remote debugging port."""

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
    package,
)

FINGERPRINT = Fingerprint(
    product="Firefox",
    kind=Kind.DESKTOP,
    matches=(
        Match(programs=("firefox*",)),
        Match(packages=("deb:firefox*", "snap:firefox", "rpm:firefox")),
    ),
    version=(package(),),
    roles=(
        Role(
            name="Marionette",
            when=(argv(r"-?-marionette-port[= ]{port}\b"),),
            ports=(2828,),
            protocol="marionette",
            tls=(Rule(PLAIN),),
            auth=(Rule("none"),),
            never_probe=True,
        ),
        Role(
            name="debugger",
            when=(argv(r"-?-start-debugger-server[= ](?:ws:)?{port}\b"),),
            ports=(6000, 6080),
            protocol="firefox-rdp",
            tls=(Rule(PLAIN),),
            auth=(Rule("none"),),
            never_probe=True,
        ),
        Role(
            name="remote control",
            when=(
                argv(r"-?-remote-debugging-port[= ]{port}\b"),
                argv(r"-?-remote-debugging-port(?:\s+-|$)"),
            ),
            ports=(9222,),
            protocol="http",
            tls=(Rule(PLAIN),),
            auth=(Rule("none"),),
        ),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:2828",
            argv="/usr/lib/firefox-esr/firefox-esr -marionette -headless",
            package="deb:firefox-esr 115.9.1esr",
            expect=Identity(
                product="Firefox",
                version="115.9.1esr",
                protocol="marionette",
                tls=False,
                auth="none",
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:9333",
            argv="/usr/lib/firefox-esr/firefox-esr --remote-debugging-port 9333",
            package="deb:firefox-esr 115.9.1esr",
            expect=Identity(
                product="Firefox", version="115.9.1esr", protocol="http", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:4444",
            argv="/usr/bin/geckodriver",
            package="deb:firefox-esr 115.9.1esr",
        ),
    ),
)
