"""Adds up one column of a CSV file."""

import csv
from decimal import Decimal
from typing import TextIO

import click


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("column")
@click.argument("file", type=click.File(), default="-")
@click.version_option(package_name="tally")
def main(column: str, file: TextIO) -> None:
    """Add up COLUMN of a CSV file, or of standard input."""
    rows = csv.DictReader(file)
    if column not in (rows.fieldnames or []):
        raise click.BadParameter(f"there is no column {column!r}", param_hint="COLUMN")
    click.echo(sum(Decimal(row[column]) for row in rows))
