"""Oak, for Deno."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Oak",
    imports=("@oak/oak", "jsr:@oak/oak", "https://deno.land/x/oak*"),
    packages=("npm:@oak/oak",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="/usr/local/bin/deno run -A main.ts",
            exe="/usr/local/bin/deno",
            runtime="deno 1.44.4",
            entry="script:/srv/main.ts",
            imports="@oak/oak",
            installed="npm:@oak/oak 16.1.0",
            expect=Identity(
                product="Deno",
                version="1.44.4",
                framework="Oak",
                framework_version="16.1.0",
                protocol="http",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="/usr/local/bin/deno run -A main.ts",
            exe="/usr/local/bin/deno",
            runtime="deno 1.44.4",
            entry="script:/srv/main.ts",
            imports="http",
            installed="npm:@oak/oak 16.1.0",
        ),
    ),
)
