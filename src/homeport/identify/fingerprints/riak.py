"""Riak, the distributed key-value store."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Sample,
    argv,
    installed,
    setting,
)

FINGERPRINT = Fingerprint(
    product="Riak",
    kind=Kind.DATABASE,
    protocol="http",
    matches=(Match(programs=("beam.smp", "beam"), argv=r"/riak(?:-[\d.]+)?/|-s riak_kv\b|riak@"),),
    package_tells_version=False,
    version=(installed("deb:riak"), argv(r"/riak-(\d+(?:\.\d+)+)")),
    roles=(
        Role(
            name="protocol buffers",
            when=(setting(r"^listener\.protobuf\.\S+\s*=\s*\S+:{port}$"),),
            ports=(8087,),
            protocol="riak-pb",
        ),
        Role(name="handoff", ports=(8099,), protocol="riak-handoff", never_probe=True),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8098",
            argv=(
                "/usr/lib/erlang/erts-14.2/bin/beam.smp -root /usr/lib/riak -- -name riak@127.0.0.1"
            ),
            runtime="beam 26.2",
            expect=Identity(product="Riak", protocol="http"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8098",
            argv=(
                "/usr/lib/erlang/erts-14.2/bin/beam.smp -root /usr/lib/erlang -- -name "
                "shop@127.0.0.1"
            ),
            runtime="beam 26.2",
        ),
    ),
)
