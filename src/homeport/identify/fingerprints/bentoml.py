"""BentoML, which serves models as services."""

from homeport.identify.fingerprint import (
    PLAIN,
    TLS,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    argv,
)

FINGERPRINT = Fingerprint(
    product="BentoML",
    kind=Kind.MODEL_SERVER,
    protocol="http",
    framework="BentoML",
    matches=(
        Match(packages=("pypi:bentoml",)),
        Match(
            entries=(
                "bentoml",
                "module:_bentoml_impl*",
                "module:bentoml_cli*",
                "module:_bentoml_impl.worker.service",
            ),
            runtime="python",
        ),
    ),
    tls=(
        Rule(TLS, (argv(r"\s--ssl-certfile\b"),)),
        Rule(PLAIN),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="/srv/.venv/bin/python /srv/.venv/bin/bentoml serve service:Summarizer",
            runtime="python 3.11.4",
            entry="command:bentoml",
            entry_package="pypi:bentoml 1.2.20",
            expect=Identity(
                product="BentoML",
                version="1.2.20",
                framework="BentoML",
                framework_version="1.2.20",
                protocol="http",
                tls=False,
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:3000",
            argv=(
                "/srv/.venv/bin/python -m _bentoml_impl.worker.service service:Summarizer --fd 5"
            ),
            runtime="python 3.11.4",
            entry="module:_bentoml_impl.worker.service",
            entry_package="pypi:bentoml 1.2.20",
            expect=Identity(
                product="BentoML",
                version="1.2.20",
                framework="BentoML",
                framework_version="1.2.20",
                protocol="http",
                tls=False,
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="http.server",
            installed="pypi:bentoml 1.2.20",
        ),
    ),
)
