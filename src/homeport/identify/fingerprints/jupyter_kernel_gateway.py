"""Jupyter Kernel Gateway, kernels over HTTP without notebooks."""

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
    product="Jupyter Kernel Gateway",
    kind=Kind.NOTEBOOK,
    protocol="http",
    framework="Jupyter",
    matches=(
        Match(packages=("pypi:jupyter-kernel-gateway",)),
        Match(entries=("jupyter-kernelgateway", "kernel_gateway"), runtime="python"),
    ),
    tls=(
        Rule(
            TLS,
            (
                argv(r"\s--(?:\w+\.)?(?:certfile|keyfile)=?"),
                setting(r"\.certfile\s*="),
            ),
        ),
        Rule(PLAIN),
    ),
    auth=(
        Rule(
            "token",
            (
                argv(r"--KernelGatewayApp\.auth_token=\S"),
                environ("KG_AUTH_TOKEN", r"."),
            ),
        ),
        Rule("none"),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8888",
            argv="/srv/.venv/bin/python /srv/.venv/bin/jupyter-kernelgateway",
            runtime="python 3.11.4",
            entry="command:jupyter-kernelgateway",
            entry_package="pypi:jupyter-kernel-gateway 3.0.0",
            expect=Identity(
                product="Jupyter Kernel Gateway",
                version="3.0.0",
                framework="Jupyter",
                framework_version="3.0.0",
                protocol="http",
                tls=False,
                auth="none",
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:8888",
            argv="/srv/.venv/bin/python /srv/.venv/bin/jupyter-kernelgateway",
            runtime="python 3.11.4",
            entry="command:jupyter-kernelgateway",
            entry_package="pypi:jupyter-kernel-gateway 3.0.0",
            environ="KG_AUTH_TOKEN=***",
            expect=Identity(
                product="Jupyter Kernel Gateway",
                version="3.0.0",
                framework="Jupyter",
                framework_version="3.0.0",
                protocol="http",
                tls=False,
                auth="token",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8888",
            argv="/srv/.venv/bin/python jupyter_kernelgateway.py",
            runtime="python 3.11.4",
            entry="script:/srv/jupyter_kernelgateway.py",
            imports="http.server",
            installed="pypi:jupyter-kernel-gateway 3.0.0",
        ),
    ),
)
