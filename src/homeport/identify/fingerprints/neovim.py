"""Neovim, which is steered by messages on a socket."""

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
    product="Neovim",
    kind=Kind.EDITOR,
    protocol="msgpack-rpc",
    never_probe=True,
    matches=(Match(programs=("nvim",)), Match(packages=("deb:neovim", "snap:nvim", "brew:neovim"))),
    tls=(Rule(PLAIN),),
    auth=(Rule("peer"),),
    roles=(
        Role(
            name="TCP",
            when=(argv(r"--listen \S*:{port}\b"),),
            protocol="msgpack-rpc",
            auth=(Rule("none"),),
        ),
    ),
    samples=(
        Sample(
            door="unix /run/user/1000/nvim.4711.0",
            argv="/usr/bin/nvim --embed",
            package="deb:neovim 0.7.2",
            expect=Identity(
                product="Neovim", version="0.7.2", protocol="msgpack-rpc", tls=False, auth="peer"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:6666",
            argv="/usr/bin/nvim --headless --listen 127.0.0.1:6666",
            package="deb:neovim 0.7.2",
            expect=Identity(
                product="Neovim", version="0.7.2", protocol="msgpack-rpc", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:6666",
            argv="/usr/bin/vim.basic file",
            package="deb:vim 9.0",
        ),
    ),
)
