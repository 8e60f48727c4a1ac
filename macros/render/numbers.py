"""Numbers as people read them: three figures, decimal units, ratios as factors."""

from __future__ import annotations


def _figures(value: float) -> str:
    """Three significant figures, without an exponent: 671, 28.5, 1.89, 0.04."""
    if value >= 100:
        return f"{value:.0f}"
    if value >= 10:
        return f"{value:.1f}"
    return f"{value:.2f}"


def size(size_bytes: int) -> str:
    """12_345_678 -> 12.3 MB (10^6)."""
    for unit, factor in (("GB", 10**9), ("MB", 10**6), ("kB", 10**3)):
        if size_bytes >= 0.9995 * factor:
            return f"{_figures(size_bytes / factor)} {unit}"
    return f"{size_bytes} B"


def seconds(value: float) -> str:
    """0.418 -> 0.42 s."""
    return f"{_figures(value)} s"


def ratio(value: float) -> str:
    """354.7 -> 355, 3.21 -> 3.2, 0.853 -> 0.85: the factor, without its sign."""
    if value >= 10:
        return f"{value:.0f}"
    if value >= 1.95:
        return f"{value:.1f}"
    if value >= 0.095:
        return f"{value:.2f}".removesuffix(".00")
    return f"{value:.2g}"


def percent(part: float, whole: float) -> str:
    """For the width of a bar; never so small that it is not seen."""
    return f"{max(100 * part / whole, 0.4):.2f}%" if whole else "0.4%"
