"""A Ruby program that listens; the fallback when nothing tells more."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample, runtime

FINGERPRINT = Fingerprint(
    product="Ruby",
    kind=Kind.RUNTIME,
    hosts=True,
    matches=(Match(runtime="ruby", weight=-9),),
    version=(runtime(),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:4000",
            argv="/usr/bin/ruby server.rb",
            runtime="ruby 3.2.3",
            entry="script:/srv/server.rb",
            imports="socket",
            expect=Identity(product="Ruby", version="3.2.3"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:4000",
            argv="/usr/bin/ruby server.rb",
            runtime="ruby 3.2.3",
            entry="script:/srv/server.rb",
            imports="webrick",
        ),
    ),
)
