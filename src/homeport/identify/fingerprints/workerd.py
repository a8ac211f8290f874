"""workerd, the runtime of Cloudflare Workers; Wrangler starts it."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample, installed

FINGERPRINT = Fingerprint(
    product="workerd",
    kind=Kind.RUNTIME,
    protocol="http",
    matches=(
        Match(packages=("npm:workerd", "npm:@cloudflare/workerd-*")),
        Match(programs=("workerd",)),
    ),
    version=(installed("npm:workerd"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8787",
            argv=(
                "/srv/node_modules/@cloudflare/workerd-linux-64/bin/workerd serve "
                "--binary --experimental -"
            ),
            package="npm:@cloudflare/workerd-linux-64 1.20240701.0",
            expect=Identity(product="workerd", version="1.20240701.0", protocol="http"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:8001", argv="/usr/bin/kworkerd-sync"),),
)
