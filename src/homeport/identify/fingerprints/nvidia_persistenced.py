"""NVIDIA's daemons: persistence, MPS, DCGM, fabric manager."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Role, Sample

FINGERPRINT = Fingerprint(
    product="NVIDIA services",
    kind=Kind.SYSTEM,
    never_probe=True,
    matches=(
        Match(
            programs=(
                "nvidia-persistenced",
                "nvidia-cuda-mps-control",
                "nvidia-cuda-mps-server",
                "nv-hostengine",
                "nv-fabricmanager",
                "nvidia-powerd",
                "nvsm",
            )
        ),
    ),
    roles=(Role(name="DCGM", ports=(5555,), protocol="dcgm", never_probe=True),),
    samples=(
        Sample(
            door="unix /run/nvidia-persistenced/socket",
            argv="/usr/bin/nvidia-persistenced --user nvidia",
            package="deb:nvidia-persistenced 525.85.05",
            expect=Identity(product="NVIDIA services", version="525.85.05"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:9400",
            argv="/usr/bin/dcgm-exporter",
            package="deb:datacenter-gpu-manager-exporter 3.3",
        ),
    ),
)
