"""llama-server of llama.cpp, which runs language models."""

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
    reply,
    title,
)

FINGERPRINT = Fingerprint(
    product="llama.cpp",
    kind=Kind.MODEL_SERVER,
    protocol="http",
    matches=(
        Match(programs=("llama-server", "llama-cpp-server")),
        Match(programs=("server", "main"), argv=r"\s(?:-m|--model)\s*\S+\.gguf\b"),
        Match(packages=("deb:llama.cpp*", "brew:llama.cpp")),
        Match(programs=("llama-swap",)),
        Match(programs=("rpc-server",), libraries=("libggml*",)),
        Match(replies=(reply("server", r"^llama\.cpp"),)),
    ),
    roles=(
        Role(name="swap", when=(title(r"\S*llama-swap\b"),), product="llama-swap"),
        Role(name="RPC", when=(title(r"\S*rpc-server\b"),), protocol="ggml-rpc", never_probe=True),
    ),
    tls=(Rule(TLS, (argv(r"--ssl-cert-file\b"),)), Rule(PLAIN)),
    auth=(Rule("key", (argv(r"--api-key(?:-file)?\b"), environ("LLAMA_API_KEY"))), Rule("none")),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/usr/bin/llama-server -m m.gguf --port 8080",
            package="brew:llama.cpp 2050",
            exe="/usr/bin/llama-server",
            expect=Identity(
                product="llama.cpp", version="2050", protocol="http", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:8081",
            argv="./server -m models/7b.gguf --api-key x",
            exe="/srv/llama.cpp/server",
            expect=Identity(product="llama.cpp", protocol="http", tls=False, auth="key"),
        ),
    ),
    near_misses=(
        Sample(door="tcp 127.0.0.1:8080", argv="./server --port 8080", exe="/srv/shop/server"),
    ),
)
