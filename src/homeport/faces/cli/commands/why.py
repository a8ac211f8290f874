"""`homeport why`, as click sees it."""

import click

from homeport.faces.cli import fast, why


@click.command(
    epilog="""\b
Examples:
  homeport why 5173
  homeport why shop
  homeport why 5432 --json | jq .ancestry

\b
Exit codes: 0 something listens there, 5 nothing does, 2 that is no port."""
)
@click.argument("target", metavar="PORT|NAME")
@click.option("--json", "as_json", is_flag=True, help="The same, for programs.")
@click.option(
    "--probe", is_flag=True, help="Ask every service who it is, also those that are slow to say."
)
@click.option("--no-probe", is_flag=True, help="Send nothing to anybody.")
# __main__ answers it before click is imported; here it is only explained.
@click.option(
    "--lean",
    is_flag=True,
    expose_value=False,
    help="Port, address and owner only: the fastest look.",
)
@click.option(
    "--color",
    type=click.Choice(fast.COLORS),
    default="auto",
    help="Colour; auto means on a terminal.",
)
@click.pass_context
def command(ctx: click.Context, /, **_: object) -> None:
    """Tell the whole story of one port."""
    ctx.exit(why.run(why.WhyOptions(**ctx.params)))
