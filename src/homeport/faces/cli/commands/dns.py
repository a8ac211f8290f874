"""`homeport dns`, as click sees it."""

import sys
from collections.abc import Sequence

import click

from homeport.errors import UsageError
from homeport.faces.cli.answer import write_json
from homeport.faces.cli.dns_view import plan_lines, report_lines, status_lines
from homeport.faces.cli.terminal import write
from homeport.home.resolving import names, status, switch
from homeport.home.resolving.means import Means
from homeport.home.resolving.switch import DnsPlan

_JSON = click.option("--json", "as_json", is_flag=True, help="For programs; asks nothing.")
_YES = click.option("-y", "--yes", is_flag=True, help="Do not ask.")
_DRY = click.option("-n", "--dry-run", is_flag=True, help="Show the plan and do nothing.")


@click.group(
    epilog="""\b
Browsers and curl know that *.localhost is this machine. Python, Node and most
other programs ask the system, which may not. Nothing is changed unless you say
`on`, and `off` takes it all back.

\b
Examples:
  homeport dns status
  sudo homeport dns on
  sudo homeport dns off

\b
Exit codes: 0 fine, 1 names do not resolve, or you said no, 4 needs root,
6 a file is not ours.""",
)
def command() -> None:
    """Make names like shop.localhost resolve for every program."""


@command.command(
    "status",
    epilog="""\b
Examples:
  homeport dns status
  homeport dns status --json | jq .resolves""",
)
@_JSON
@click.pass_context
def show(ctx: click.Context, *, as_json: bool) -> None:
    """Say whether names below localhost resolve here, for whom, and what would help."""
    found = status.read_dns_status()
    if as_json:
        write_json(found)
    else:
        write("".join(f"{one}\n" for one in status_lines(found)))
    ctx.exit(0 if found.resolves else 1)


@command.command(
    "on",
    epilog="""\b
Examples:
  homeport dns on --dry-run                what it would write, and where
  sudo homeport dns on                     the means that fits this machine
  sudo homeport dns on --hosts --name shop --name api.shop""",
)
@click.option("--hosts", "means", flag_value=Means.HOSTS.value, help="A block in the hosts file.")
@click.option(
    "--resolved", "means", flag_value=Means.RESOLVED.value, help="A drop-in for systemd-resolved."
)
@click.option(
    "--network-manager",
    "means",
    flag_value=Means.NETWORK_MANAGER.value,
    help="A drop-in for NetworkManager's dnsmasq.",
)
@click.option(
    "--mac-resolver", "means", flag_value=Means.MAC_RESOLVER.value, help="A resolver file of macOS."
)
@click.option(
    "--name",
    "chosen",
    multiple=True,
    metavar="NAME",
    help="For --hosts: this name. Without it those of all routes.",
)
@_YES
@_DRY
@_JSON
@click.pass_context
def turn_on(ctx: click.Context, /, **_: object) -> None:
    """Make names below localhost resolve, after showing what is written where."""
    options = ctx.params
    found = status.read_dns_status(with_clients=False)
    means = Means(options["means"]) if options["means"] else found.advice
    if means is None:
        _say_nothing_to_do(found, as_json=options["as_json"])
        return
    wanted = (options["chosen"] or names.names_here()) if means is Means.HOSTS else ()
    _carry_out(ctx, (switch.plan_on(means, wanted),))


@command.command(
    "off",
    epilog="""\b
Examples:
  homeport dns off --dry-run
  sudo homeport dns off""",
)
@_YES
@_DRY
@_JSON
@click.pass_context
def turn_off(ctx: click.Context, /, **_: object) -> None:
    """Take back everything that `on` wrote."""
    _carry_out(ctx, switch.plan_off())


def _say_nothing_to_do(found: status.DnsStatus, *, as_json: bool) -> None:
    if as_json:
        write_json(found)
    else:
        write(f"Nothing to do: names below localhost resolve already, by {found.by}.\n")


def _carry_out(ctx: click.Context, plans: Sequence[DnsPlan]) -> None:
    as_json, may_ask = ctx.params["as_json"], not ctx.params["yes"]
    if ctx.params["dry_run"] or (as_json and may_ask):
        if as_json:
            write_json({"schema": 1, "plans": plans})
        else:
            write("".join(f"{one}\n" for one in plan_lines(plans)))
        return
    if not as_json:
        write("".join(f"{one}\n" for one in plan_lines(plans)))
    if not plans:
        if as_json:
            write_json(switch.carry_out(()))
        return
    if may_ask and not _agrees():
        ctx.exit(1)
    report = switch.carry_out(plans)
    if as_json:
        write_json(report)
    else:
        write("".join(f"{one}\n" for one in report_lines(report)))


def _agrees() -> bool:
    if not sys.stdin.isatty():
        raise UsageError("nobody is here to say yes", hint="Add --yes when you have read the plan.")
    return click.confirm("Do it?")
