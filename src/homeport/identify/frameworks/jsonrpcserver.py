"""jsonrpcserver, where nothing else answers the requests."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="jsonrpcserver",
    imports=("jsonrpcserver",),
    packages=("pypi:jsonrpcserver",),
    runs_on=("http-server", "socketserver", "python"),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="http.server jsonrpcserver",
            installed="pypi:jsonrpcserver 5.0.9",
            expect=Identity(
                product="Python http.server",
                version="3.11.4",
                framework="jsonrpcserver",
                framework_version="5.0.9",
                protocol="http",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="aiohttp.web jsonrpcserver",
            installed="pypi:jsonrpcserver 5.0.9, pypi:aiohttp 3.9.5",
        ),
    ),
)
