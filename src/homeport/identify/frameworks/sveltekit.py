"""SvelteKit, in Vite while it is developed."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="SvelteKit",
    imports=("@sveltejs/kit",),
    packages=("npm:@sveltejs/kit",),
    over=("svelte", "express", "polka"),
    samples=(
        Sample(
            door="tcp 127.0.0.1:5173",
            argv="node /srv/node_modules/.bin/vite",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:vite",
            entry_package="npm:vite 6.2.0",
            imports="@sveltejs/kit/vite vite",
            installed="npm:@sveltejs/kit 2.5.18",
            expect=Identity(
                product="Vite",
                version="6.2.0",
                framework="SvelteKit",
                framework_version="2.5.18",
                protocol="http",
                auth="none",
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:5173",
            argv="node /srv/node_modules/.bin/vite",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:vite",
            entry_package="npm:vite 6.2.0",
            installed="npm:@sveltejs/kit 2.5.18",
            declared="npm:@sveltejs/kit, npm:svelte",
            expect=Identity(
                product="Vite",
                version="6.2.0",
                framework="SvelteKit",
                framework_version="2.5.18",
                protocol="http",
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:5173",
            argv="node /srv/node_modules/.bin/vite",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:vite",
            entry_package="npm:vite 6.2.0",
            imports="@sveltejs/vite-plugin-svelte",
            installed="npm:@sveltejs/kit 2.5.18",
        ),
    ),
)
