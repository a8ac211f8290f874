"""LocalStack, which stands in for AWS."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    installed,
)

FINGERPRINT = Fingerprint(
    product="LocalStack",
    kind=Kind.DEVTOOL,
    protocol="http",
    framework="LocalStack",
    matches=(
        Match(packages=("pypi:localstack-core", "pypi:localstack-ext")),
        Match(
            entries=("module:localstack.runtime.main", "localstack-supervisor"), runtime="python"
        ),
    ),
    version=(installed("pypi:localstack-core"),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:4566",
            argv="/srv/.venv/bin/python -m localstack.runtime.main",
            runtime="python 3.11.4",
            entry="module:localstack.runtime.main",
            entry_package="pypi:localstack-core 3.5.0",
            expect=Identity(
                product="LocalStack",
                version="3.5.0",
                framework="LocalStack",
                framework_version="3.5.0",
                protocol="http",
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:4566",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="http.server",
            installed="pypi:localstack-core 3.5.0",
        ),
    ),
)
