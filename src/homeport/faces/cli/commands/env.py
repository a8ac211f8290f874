"""`homeport env`, as click sees it."""

import os
import shlex
import sys
from pathlib import Path

import click

from homeport.faces.cli.answer import write_json
from homeport.faces.cli.terminal import write
from homeport.home.trust_env import env
from homeport.model.trust import TrustEnvironment, Variable

_SHELLS = ("sh", "fish")


@click.command(
    epilog="""\b
Programs that bring certificates of their own (Node, Python's requests, gRPC ...) or that look
at a variable first trust https://NAME.localhost with these. SSL_CERT_FILE and its like replace
what a program trusts otherwise, so the file that they name holds the system's certificates too.
It is made anew each time, so put the line where your shell starts.

\b
Exit codes: 0 printed, 3 the CA's file is broken, 4 the CA cannot be made.

\b
Examples:
  eval "$(homeport env)"               bash, zsh, sh
  homeport env --shell fish | source
  env $(homeport env --plain) node app.js
  homeport env --json""",
)
@click.option("--shell", type=click.Choice(_SHELLS), help="Usually the one in SHELL.")
@click.option("--plain", is_flag=True, help="NAME=value, for env(1) and .env files.")
@click.option("--unset", is_flag=True, help="Print what takes the variables away again.")
@click.option("--json", "as_json", is_flag=True, help="For programs.")
@click.pass_context
def command(ctx: click.Context, /, **_: object) -> None:
    """Print the variables that make Node, Python and others trust it."""
    found = env()
    if ctx.params["as_json"]:
        write_json(found)
        return
    for note in found.notes:
        sys.stderr.write(f"homeport: {note}\n")
    if ctx.params["plain"]:
        write("".join(f"{one.name}={one.value}\n" for one in found.variables))
        return
    shell = ctx.params["shell"] or _usual_shell()
    write(_unset(found, shell) if ctx.params["unset"] else _set(found, shell))


def _usual_shell() -> str:
    return "fish" if Path(os.environ.get("SHELL", "")).name == "fish" else "sh"


def _set(found: TrustEnvironment, shell: str) -> str:
    # No comments: without quotes around $(...) the first would swallow all that follows.
    return "".join(f"{_line(one, shell)}\n" for one in found.variables)


def _line(one: Variable, shell: str) -> str:
    if shell == "fish":
        quoted = one.value.replace("\\", "\\\\").replace("'", "\\'")
        return f"set -gx {one.name} '{quoted}'"
    return f"export {one.name}={shlex.quote(one.value)}"


def _unset(found: TrustEnvironment, shell: str) -> str:
    word = "set -e" if shell == "fish" else "unset"
    return "".join(f"{word} {one.name}\n" for one in found.variables)
