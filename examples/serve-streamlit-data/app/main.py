"""How much was sold, by item and month."""

from pathlib import Path

import pandas as pd
import streamlit as st

SALES = Path(__file__).with_name("sales.csv")


@st.cache_data
def load(file: Path) -> pd.DataFrame:
    return pd.read_csv(file, parse_dates=["month"])


st.set_page_config("Sales")
st.title("Sales")
sales = load(SALES)
items = sorted(sales["item"].unique())
chosen = st.multiselect("Items", items, default=items)
shown = sales[sales["item"].isin(chosen)]
st.metric("Sold", int(shown["sold"].sum()))
st.line_chart(shown.pivot_table(index="month", columns="item", values="sold", aggfunc="sum"))
