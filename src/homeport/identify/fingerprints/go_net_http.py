"""A Go program that serves HTTP with the standard library; the fallback for any of them."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Role, Sample, runtime

FINGERPRINT = Fingerprint(
    product="Go net/http",
    kind=Kind.APP_SERVER,
    protocol="http",
    hosts=True,
    framework="net/http",
    matches=(Match(imports=("net/http",), runtime="go", weight=-9),),
    package_tells_version=False,
    version=(runtime(),),
    framework_version=(runtime(),),
    roles=(Role(name="profiling", ports=(6060,), framework="net/http"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/srv/bin/app",
            runtime="go 1.22.3",
            imports="net/http",
            expect=Identity(
                product="Go net/http",
                version="1.22.3",
                framework="net/http",
                framework_version="1.22.3",
                protocol="http",
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/srv/.cache/go-build42/b001/exe/main",
            package="go:example.org/shop",
            runtime="go 1.22.3",
            imports="net/http",
            installed="go:example.org/shop 0.1.0, go:github.com/gin-gonic/gin 1.9.1",
            expect=Identity(
                product="Go net/http",
                version="1.22.3",
                framework="Gin",
                framework_version="1.9.1",
                protocol="http",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/usr/bin/caddy run",
            package="deb:caddy 2.6.2",
            runtime="go 1.22.3",
            imports="net/http",
        ),
        Sample(
            door="tcp 127.0.0.1:4000",
            argv="/srv/bin/proxy",
            runtime="go 1.22.3",
        ),
    ),
)
