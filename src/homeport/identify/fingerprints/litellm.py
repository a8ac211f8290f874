"""LiteLLM's proxy to model providers."""

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
    setting,
)

FINGERPRINT = Fingerprint(
    product="LiteLLM",
    kind=Kind.MODEL_SERVER,
    protocol="http",
    framework="LiteLLM",
    matches=(
        Match(packages=("pypi:litellm",)),
        Match(entries=("litellm",), runtime="python"),
    ),
    tls=(
        Rule(TLS, (argv(r"\s--ssl_(?:keyfile|certfile)_path\b"),)),
        Rule(PLAIN),
    ),
    auth=(
        Rule(
            "key",
            (
                environ("LITELLM_MASTER_KEY", r"."),
                setting(r"^\"?master_key\"?\s*:\s*\S"),
            ),
        ),
        Rule("none"),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:4000",
            argv="/srv/.venv/bin/python /srv/.venv/bin/litellm --model gpt-4o --port 4000",
            runtime="python 3.11.4",
            entry="command:litellm",
            entry_package="pypi:litellm 1.41.0",
            expect=Identity(
                product="LiteLLM",
                version="1.41.0",
                framework="LiteLLM",
                framework_version="1.41.0",
                protocol="http",
                tls=False,
                auth="none",
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:4000",
            argv="/srv/.venv/bin/python /srv/.venv/bin/litellm --config c.yaml",
            runtime="python 3.11.4",
            entry="command:litellm",
            entry_package="pypi:litellm 1.41.0",
            settings="general_settings:\nmaster_key: ***",
            expect=Identity(
                product="LiteLLM",
                version="1.41.0",
                framework="LiteLLM",
                framework_version="1.41.0",
                protocol="http",
                tls=False,
                auth="key",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:4000",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="fastapi uvicorn",
            installed="pypi:litellm 1.41.0, pypi:fastapi 0.115.0",
        ),
    ),
)
