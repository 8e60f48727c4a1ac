"""Says that it has what it needs."""

import click

click.echo("shop is open")
