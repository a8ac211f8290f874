"""Beego."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Beego",
    installed=("go:github.com/beego/beego*", "go:github.com/astaxie/beego"),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/srv/bin/app",
            runtime="go 1.22.3",
            imports="net/http",
            installed="go:github.com/beego/beego/v2 2.2.1",
            expect=Identity(
                product="Go net/http",
                version="1.22.3",
                framework="Beego",
                framework_version="2.2.1",
                protocol="http",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/srv/bin/app",
            runtime="go 1.22.3",
            imports="net/http",
            installed="go:github.com/beego/bee/v2 2.1.0",
        ),
    ),
)
