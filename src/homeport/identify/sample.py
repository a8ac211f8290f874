"""Samples: a process and socket in a few words of text, and what is to be concluded from them."""

from dataclasses import dataclass

from homeport.model.identity import Identity, Reply


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """What the machine tells about one socket, written short; `expect` is the whole answer.

    Every field of `expect` counts, those left None too (confidence and evidence excepted).
    In a near-miss `expect` stays None: it must only not be taken for this product.

    Text forms: `door` "tcp 127.0.0.1:6379", "udp [::]:53" or "unix /run/x.sock"; `package`
    and `entry_package` "deb:redis-tools 7.0.15"; `runtime` "python 3.11.4"; `entry` "kind:name"
    ("command:uvicorn", "script:/srv/app.py"); `imports` and `libraries` words;
    `installed` "pypi:fastapi 0.115.0, pypi:uvicorn 0.30.1"; `declared` "pypi:fastapi, npm:vite";
    `environ` "PORT=80 MODE=x"; `settings` lines; `parents` command lines, nearest first.
    `exe` is argv[0] when that is a path, `name` the first 15 bytes of the base name.
    """

    door: str
    argv: str = ""
    exe: str = ""
    name: str = ""
    cwd: str = "/srv"
    package: str = ""
    runtime: str = ""
    entry: str = ""
    entry_package: str = ""
    app: str = ""
    imports: str = ""
    installed: str = ""
    declared: str = ""
    libraries: str = ""
    environ: str = ""
    settings: str = ""
    doors: tuple[str, ...] = ()
    parents: tuple[str, ...] = ()
    image: str = ""
    replies: tuple[Reply, ...] = ()
    expect: Identity | None = None
