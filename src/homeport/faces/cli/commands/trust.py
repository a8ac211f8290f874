"""`homeport trust`, as click sees it."""

import click

from homeport.faces.cli.trust import TrustOptions, options, run
from homeport.home.trust import trust


@click.command(
    epilog="""\b
Makes a CA of your own on first need. It can sign for localhost, names below it and loopback
addresses only, so that whoever steals its key can do no more. Each store is shown before it
is changed; `homeport untrust` takes it out again.
System and Java need root: the line to say is printed.

\b
Exit codes: 0 trusted everywhere, 1 not in every store, for the reason named,
3 the CA's file is broken, 4 not allowed, 5 there is no such file.

\b
Examples:
  homeport trust                    show, ask, change
  homeport trust --dry-run          only show
  homeport trust --store chromium --store firefox
  sudo homeport trust               the system's store, for the CA of who says it
  homeport trust --yes --json""",
)
@options
@click.pass_context
def command(ctx: click.Context, /, **_: object) -> None:
    """Let browsers and programs trust https://NAME.localhost."""
    ctx.exit(run(trust, TrustOptions(**ctx.params)))
