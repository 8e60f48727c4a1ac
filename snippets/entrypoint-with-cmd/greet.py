"""Greets whoever is named."""

import argparse

parser = argparse.ArgumentParser(prog="greet")
parser.add_argument("name")
parser.add_argument("--shout", action="store_true")
given = parser.parse_args()
text = f"Hello, {given.name}"
print(text.upper() if given.shout else text)
