"""Flower, the page that watches Celery."""

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
    environ,
    installed,
)

FINGERPRINT = Fingerprint(
    product="Flower",
    kind=Kind.MONITORING,
    protocol="http",
    framework="Flower",
    matches=(
        Match(packages=("pypi:flower",)),
        Match(entries=("flower",), runtime="python"),
        Match(entries=("celery",), argv=r"(?<!-A)(?<!--app)\sflower(?:\s|$)"),
    ),
    version=(installed("pypi:flower"),),
    tls=(
        Rule(TLS, (argv(r"\s--certfile\b"),)),
        Rule(PLAIN),
    ),
    auth=(
        Rule(
            "password",
            (
                argv(r"\s--(?:basic[-_]auth|auth)\b"),
                environ("FLOWER_BASIC_AUTH", r"."),
            ),
        ),
        Rule("none"),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:5555",
            argv="/srv/.venv/bin/python /srv/.venv/bin/celery -A shop flower --port=5555",
            runtime="python 3.11.4",
            entry="command:celery",
            entry_package="pypi:celery 5.4.0",
            installed="pypi:flower 2.0.1",
            expect=Identity(
                product="Flower",
                version="2.0.1",
                framework="Flower",
                framework_version="2.0.1",
                protocol="http",
                tls=False,
                auth="none",
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:5555",
            argv="/srv/.venv/bin/python /srv/.venv/bin/flower --basic-auth=u:p",
            runtime="python 3.11.4",
            entry="command:flower",
            entry_package="pypi:flower 2.0.1",
            expect=Identity(
                product="Flower",
                version="2.0.1",
                framework="Flower",
                framework_version="2.0.1",
                protocol="http",
                tls=False,
                auth="password",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:5555",
            argv="/srv/.venv/bin/python /srv/.venv/bin/celery -A flower worker",
            runtime="python 3.11.4",
            entry="command:celery",
            entry_package="pypi:celery 5.4.0",
            installed="pypi:flower 2.0.1",
        ),
    ),
)
