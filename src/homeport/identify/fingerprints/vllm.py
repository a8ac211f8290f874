"""vLLM: the OpenAI-like interface, and the ZeroMQ sockets of its engine."""

from homeport.identify.fingerprint import (
    PLAIN,
    TLS,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    argv,
    environ,
    installed,
    title,
)

FINGERPRINT = Fingerprint(
    product="vLLM",
    kind=Kind.MODEL_SERVER,
    protocol="http",
    framework="vLLM",
    matches=(
        Match(packages=("pypi:vllm",)),
        Match(
            entries=(
                "vllm",
                "module:vllm.entrypoints.openai.api_server",
                "module:vllm.entrypoints.api_server",
            ),
            runtime="python",
        ),
        Match(title=r"VLLM::"),
    ),
    version=(installed("pypi:vllm"),),
    roles=(
        Role(
            name="engine",
            when=(title(r"VLLM::(?!APIServer)"),),
            protocol="zmtp",
            framework="",
            tls=(Rule(PLAIN),),
            auth=(Rule("none"),),
            never_probe=True,
        ),
    ),
    tls=(
        Rule(TLS, (argv(r"\s--ssl-(?:keyfile|certfile)\b"),)),
        Rule(PLAIN),
    ),
    auth=(
        Rule(
            "key",
            (
                argv(r"\s--api[-_]key\b"),
                environ("VLLM_API_KEY", r"."),
            ),
        ),
        Rule("none"),
    ),
    probes=("vllm",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python /srv/.venv/bin/vllm serve facebook/opt-125m",
            runtime="python 3.11.4",
            entry="command:vllm",
            entry_package="pypi:vllm 0.5.1",
            expect=Identity(
                product="vLLM",
                version="0.5.1",
                framework="vLLM",
                framework_version="0.5.1",
                protocol="http",
                tls=False,
                auth="none",
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:8000",
            argv=(
                "/srv/.venv/bin/python -m vllm.entrypoints.openai.api_server --model m --api-key k"
            ),
            runtime="python 3.11.4",
            entry="module:vllm.entrypoints.openai.api_server",
            entry_package="pypi:vllm 0.5.1",
            expect=Identity(
                product="vLLM",
                version="0.5.1",
                framework="vLLM",
                framework_version="0.5.1",
                protocol="http",
                tls=False,
                auth="key",
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:40001",
            argv="VLLM::EngineCore",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            installed="pypi:vllm 0.5.1",
            exe="/srv/.venv/bin/python3.11",
            expect=Identity(
                product="vLLM", version="0.5.1", protocol="zmtp", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="fastapi uvicorn",
            installed="pypi:vllm 0.5.1, pypi:fastapi 0.115.0",
        ),
    ),
)
