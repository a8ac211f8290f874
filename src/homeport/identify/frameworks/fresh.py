"""Fresh, for Deno."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Fresh",
    imports=("$fresh", "@fresh/core", "fresh", "jsr:@fresh/core", "https://deno.land/x/fresh*"),
    packages=("npm:@fresh/core", "npm:fresh"),
    over=("preact",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="/usr/local/bin/deno run -A dev.ts",
            exe="/usr/local/bin/deno",
            runtime="deno 1.44.4",
            entry="script:/srv/dev.ts",
            imports="$fresh/dev.ts",
            installed="npm:fresh 2.0.0",
            expect=Identity(
                product="Deno",
                version="1.44.4",
                framework="Fresh",
                framework_version="2.0.0",
                protocol="http",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="/usr/local/bin/deno run -A dev.ts",
            exe="/usr/local/bin/deno",
            runtime="deno 1.44.4",
            entry="script:/srv/dev.ts",
            imports="http",
            installed="npm:fresh 2.0.0",
        ),
    ),
)
