"""Unity's editor and its package and licence helpers."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Role, Sample, argv

FINGERPRINT = Fingerprint(
    product="Unity",
    kind=Kind.EDITOR,
    never_probe=True,
    matches=(
        Match(
            programs=(
                "Unity",
                "Unity.Licensing.Client",
                "UnityPackageManager",
                "UnityShaderCompiler",
            )
        ),
        Match(programs=("unityhub*",)),
    ),
    version=(
        argv(r"/Editor/(\d{4}\.\d+\.\d+\w*)/"),
        argv(r"^\S*/Unity/Hub/Editor/(\d+\.\d+\.\d+\w*)/"),
    ),
    package_tells_version=False,
    roles=(
        Role(
            name="debugger",
            ports=tuple(range(56000, 57000)),
            protocol="mono-debug",
            never_probe=True,
        ),
    ),
    samples=(
        Sample(
            door="tcp 0.0.0.0:56321",
            argv="/srv/Unity/Hub/Editor/2022.3.20f1/Editor/Unity -projectPath /srv/game",
            expect=Identity(product="Unity", version="2022.3.20f1", protocol="mono-debug"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:56321",
            argv="/srv/bin/unity-cli",
        ),
    ),
)
