"""stable-diffusion.cpp's server, pictures from text."""

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
    product="stable-diffusion.cpp",
    kind=Kind.MODEL_SERVER,
    protocol="http",
    matches=(Match(programs=("sd-server",)),),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:1234",
            argv="./sd-server --listen-port 1234",
            exe="/srv/sd-server",
            expect=Identity(
                product="stable-diffusion.cpp", protocol="http", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:1234", argv="/usr/bin/sd"),),
)
