"""A Swift program that listens, with Vapor or Hummingbird, or something else on SwiftNIO."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample

FINGERPRINT = Fingerprint(
    product="Swift",
    kind=Kind.RUNTIME,
    matches=(
        Match(libraries=("libswiftCore.so", "libFoundation.so"), weight=-9),
        Match(argv=r"^\S*/\.build/(?:[\w-]+/)?(?:debug|release)/\S+", weight=-9),
    ),
    package_tells_version=False,
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/srv/app/.build/debug/App serve",
            libraries="libswiftCore.so libFoundation.so libc.so.6",
            expect=Identity(product="Swift"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/srv/app/build/App serve",
            libraries="libc.so.6",
        ),
    ),
)
