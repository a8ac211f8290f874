"""`homeport open`: the page or an app, in the browser."""

import click

from homeport.faces.cli.terminal import write
from homeport.home.browser import open_app, open_page


@click.command(
    epilog="""\b
Examples:
  homeport open                 the live page of Homeport
  homeport open shop            http://shop.localhost:62893
  homeport open shop/api --https
  homeport open --print         only the address, to paste into a browser elsewhere

\b
The beginning of a name is enough when only one begins so. Without a display, or over
ssh, the address is printed instead; that of the page opens once, within a minute. Over
ssh, forward the port first: ssh -L 62893:127.0.0.1:62893 HOST
Exit codes: 0 fine, 2 that is no name, 5 home does not run, or nothing has that name,
8 the front door does not serve names."""
)
@click.argument("name", required=False)
@click.option("--https", is_flag=True, help="The app's https:// address; homeport trust first.")
@click.option("-n", "--print", "only_print", is_flag=True, help="Print the address, open nothing.")
def command(*, name: str | None, https: bool, only_print: bool) -> None:
    """Open the live page, or the app NAME, in the browser."""
    if name is None and https:
        raise click.UsageError("--https is for an app: homeport open NAME --https")
    if name is None:
        page = open_page(only_address=only_print)
    else:
        page = open_app(name, https=https, only_address=only_print)
    write(f"Opened {page.url}\n" if page.opened else f"{page.address}\n")
