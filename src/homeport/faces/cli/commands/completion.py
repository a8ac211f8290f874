"""`homeport completion`: the lines that teach a shell to complete homeport's words."""

import click
from click.shell_completion import get_completion_class


@click.command(
    epilog="""\b
Put it where your shell starts:
  bash   echo 'eval "$(homeport completion bash)"' >> ~/.bashrc
  zsh    echo 'eval "$(homeport completion zsh)"' >> ~/.zshrc
  fish   homeport completion fish > ~/.config/fish/completions/homeport.fish"""
)
@click.argument("shell", type=click.Choice(("bash", "zsh", "fish")))
@click.pass_context
def command(ctx: click.Context, shell: str) -> None:
    """Print the completion script for SHELL."""
    kind = get_completion_class(shell)
    assert kind is not None
    script = kind(ctx.find_root().command, {}, "homeport", "_HOMEPORT_COMPLETE")
    # Not .source(): for bash that also starts a bash to ask its version.
    click.echo(script.source_template % script.source_vars())
