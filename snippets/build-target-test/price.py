"""Adds value added tax to a price in cents."""

import sys


def gross(net: int, percent: int = 19) -> int:
    return net + round(net * percent / 100)


if __name__ == "__main__":
    print(gross(int(sys.argv[1])))
