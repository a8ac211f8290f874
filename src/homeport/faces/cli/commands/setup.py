"""`homeport setup`, as click sees it."""

import sys

import click

from homeport.errors import UsageError
from homeport.faces.cli.answer import write_json
from homeport.home import setup


@click.command(
    epilog="""\b
Without it `homeport ls` shows another user's process only to root, and reads every descriptor
of the machine for it. It does not survive a reboot: say it again, or put it into a boot script.

\b
Exit codes: 0 done, 1 you said no (--status: not set up), 4 needs root,
5 no such group, 8 this kernel cannot.

\b
Examples:
  sudo homeport setup                    explain, ask, do it for your own group
  sudo homeport setup --group dev --yes
  homeport setup --status
  sudo homeport setup --undo             leave nothing behind"""
)
@click.option("--group", metavar="NAME", help="Who may see; by default the group of who uses sudo.")
@click.option("-y", "--yes", is_flag=True, help="Do not ask.")
@click.option("--undo", is_flag=True, help="Take everything away again.")
@click.option("--status", is_flag=True, help="Say whether it is set up, and for whom.")
@click.option("--json", "as_json", is_flag=True, help="For programs; alone it only shows the plan.")
@click.pass_context
def command(ctx: click.Context, /, **_: object) -> None:
    """Let your group see the owners of all ports without sudo."""
    group, as_json = ctx.params["group"], ctx.params["as_json"]
    if ctx.params["status"]:
        ctx.exit(_show_status(as_json=as_json))
    if ctx.params["undo"]:
        _show_report(setup.undo(), as_json=as_json)
        return
    plan = setup.explain(group)
    if as_json and not ctx.params["yes"]:
        write_json(plan)
        return
    if not as_json:
        _show_plan(plan)
    setup.require_root()
    if not ctx.params["yes"] and not _agrees():
        ctx.exit(1)
    _show_report(setup.apply(group), as_json=as_json)


def _agrees() -> bool:
    if not sys.stdin.isatty():
        raise UsageError("nobody is here to say yes", hint="Add --yes when you have read the plan.")
    return click.confirm("Do it?")


def _show_status(*, as_json: bool) -> int:
    status = setup.read_status()
    if as_json:
        write_json(status)
    elif not status.is_set_up:
        click.echo("not set up")
    else:
        reads = "you can read it" if status.may_read else "you cannot read it"
        click.echo(f"set up at {status.place} for the group {status.group}; {reads}")
    return 0 if status.is_set_up else 1


def _show_plan(plan: setup.SetupPlan) -> None:
    again = " again" if plan.is_set_up else ""
    click.echo(f"homeport setup will{again}:")
    for step in plan.steps:
        click.echo(f"  - {step}")
    click.echo("This discloses:")
    for one in plan.discloses:
        click.echo(f"  - {one}")
    if plan.members:
        click.echo(f"Members of {plan.group} by /etc/group: {', '.join(plan.members)}")
    click.echo(f"It lasts {plan.lasts}:\n  {plan.undo}")


def _show_report(report: setup.SetupReport, *, as_json: bool) -> None:
    if as_json:
        write_json(report)
        return
    for one in report.done or ("there was nothing to take away",):
        click.echo(one)
