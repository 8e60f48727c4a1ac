from pathlib import Path

from streamlit.testing.v1 import AppTest

MAIN = Path(__file__).parents[1] / "app" / "main.py"


def test_everything_is_added_up():
    page = AppTest.from_file(MAIN, default_timeout=30).run()
    assert not page.exception
    assert page.metric[0].value == "52"


def test_one_item_is_added_up():
    page = AppTest.from_file(MAIN, default_timeout=30).run()
    page.multiselect[0].set_value(["lamp"]).run()
    assert page.metric[0].value == "36"
