"""Hertz."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Hertz",
    installed=("go:github.com/cloudwego/hertz",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8888",
            argv="/srv/bin/app",
            runtime="go 1.22.3",
            imports="net/http",
            installed="go:github.com/cloudwego/hertz 0.8.1",
            expect=Identity(
                product="Go net/http",
                version="1.22.3",
                framework="Hertz",
                framework_version="0.8.1",
                protocol="http",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8888",
            argv="/srv/bin/app",
            runtime="go 1.22.3",
            imports="net/http",
            installed="go:github.com/cloudwego/netpoll 0.6.0",
        ),
    ),
)
