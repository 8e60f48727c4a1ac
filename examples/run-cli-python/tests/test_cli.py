from click.testing import CliRunner

from tally.cli import main

SALES = "item,price\nlamp,12.50\nchair,40\n"


def test_a_column_is_added_up():
    answer = CliRunner().invoke(main, ["price"], input=SALES)
    assert (answer.exit_code, answer.output) == (0, "52.50\n")


def test_a_column_that_is_missing_is_named():
    answer = CliRunner().invoke(main, ["weight"], input=SALES)
    assert answer.exit_code == 2
    assert "no column 'weight'" in answer.output
