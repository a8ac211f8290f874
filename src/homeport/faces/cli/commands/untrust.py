"""`homeport untrust`, as click sees it."""

import click

from homeport.faces.cli.trust import TrustOptions, options, run
from homeport.home.trust import untrust


@click.command(
    epilog="""\b
Only Homeport's own certificate goes, told by its fingerprint. The CA itself stays in its
folder, for the next `homeport trust`; --forget deletes it too.

\b
Exit codes: 0 nothing trusts it any more, 1 not taken out of every store, for the reason named,
4 not allowed, 5 there is no such file, 6 --forget while some store still trusts it.

\b
Examples:
  homeport untrust                  show, ask, change
  sudo homeport untrust             the system's store
  homeport untrust --yes --forget   leave nothing behind""",
)
@options
@click.option("--forget", is_flag=True, help="Then delete the CA and its key.")
@click.pass_context
def command(ctx: click.Context, /, **_: object) -> None:
    """Take the local CA out of all trust stores again."""
    ctx.exit(run(untrust, TrustOptions(**ctx.params)))
