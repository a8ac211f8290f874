"""Godot's editor: language server, debugger and the web export."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    argv,
)

FINGERPRINT = Fingerprint(
    product="Godot",
    kind=Kind.EDITOR,
    never_probe=True,
    matches=(
        Match(programs=("godot*", "Godot*")),
        Match(packages=("deb:godot3*", "brew:godot", "folder:godot")),
    ),
    roles=(
        Role(
            name="language server",
            when=(argv(r"--lsp-port {port}\b"),),
            ports=(6005,),
            protocol="lsp",
            never_probe=True,
        ),
        Role(
            name="debug adapter",
            when=(argv(r"--dap-port {port}\b"),),
            ports=(6006,),
            protocol="dap",
            never_probe=True,
        ),
        Role(name="debugger", ports=(6007,), protocol="godot-debug", never_probe=True),
        Role(name="web export", ports=(8060,), protocol="http"),
    ),
    tls=(Rule(PLAIN),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:6005",
            argv="/opt/Godot_v4.2.1-stable_linux.x86_64 --editor",
            exe="/opt/Godot_v4.2.1-stable_linux.x86_64",
            expect=Identity(product="Godot", protocol="lsp", tls=False),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:6005",
            argv="/srv/bin/game",
        ),
    ),
)
