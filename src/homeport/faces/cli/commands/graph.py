"""`homeport graph`, as click sees it."""

import click

from homeport.faces.cli import fast, graph


@click.command(
    epilog="""\b
Examples:
  homeport graph
  homeport graph project=shop
  homeport graph 5432                     who uses the database?
  homeport graph --dot | dot -Tsvg > graph.svg"""
)
@click.argument("words", nargs=-1)
@click.option("-a", "--all", "show_all", is_flag=True, help="System programs and unix sockets too.")
@click.option("--dot", "as_dot", is_flag=True, help="For graphviz.")
@click.option("--json", "as_json", is_flag=True, help="Everything, for programs.")
@click.option(
    "--color",
    type=click.Choice(fast.COLORS),
    default="auto",
    help="Colour; auto means on a terminal.",
)
@click.pass_context
def command(ctx: click.Context, /, **_: object) -> None:
    """Show who talks to whom on this machine."""
    ctx.exit(graph.run(graph.GraphOptions(**ctx.params)))
