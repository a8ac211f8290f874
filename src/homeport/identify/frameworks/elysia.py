"""Elysia, made for Bun."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Elysia",
    imports=("elysia",),
    packages=("npm:elysia",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="/usr/local/bin/bun run server.ts",
            exe="/usr/local/bin/bun",
            runtime="bun 1.1.20",
            entry="script:/srv/server.ts",
            imports="elysia",
            installed="npm:elysia 1.1.0",
            expect=Identity(
                product="Bun",
                version="1.1.20",
                framework="Elysia",
                framework_version="1.1.0",
                protocol="http",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="/usr/local/bin/bun run server.ts",
            exe="/usr/local/bin/bun",
            runtime="bun 1.1.20",
            entry="script:/srv/server.ts",
            imports="http",
            installed="npm:elysia 1.1.0",
        ),
    ),
)
