"""`homeport open`: the page, in the browser."""

import click

from homeport.faces.cli.terminal import write
from homeport.home.browser import open_page


@click.command(
    epilog="""\b
Examples:
  homeport open
  homeport open --print         only the address, to paste into a browser elsewhere

\b
Without a display, or over ssh, the address is printed instead. It opens once, within a
minute. Over ssh, forward the port first: ssh -L 62893:127.0.0.1:62893 HOST
Exit codes: 0 fine, 5 home does not run."""
)
@click.option("--print", "only_print", is_flag=True, help="Print the address, open nothing.")
def command(*, only_print: bool) -> None:
    """Open the live page in the browser."""
    page = open_page(only_address=only_print)
    write(f"Opened {page.url}\n" if page.opened else f"{page.address}\n")
