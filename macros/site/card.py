"""The picture that a link to the site is shown with: our mark, drawn pixel by pixel, since no library here draws text."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

WIDTH, HEIGHT = 1200, 630
PAPER, INK, GREEN = (250, 250, 247), (23, 33, 43), (10, 115, 80)
# The logo's 24 × 24 grid (docs/theme/partials/logo.html): three layers, and the check as a line of two parts.
_LAYERS = ((3, 16.6, 21, 20.2), (3, 11.4, 12.2, 15), (3, 6.2, 9.4, 9.8))
_CHECK = ((12.4, 9.6), (15.7, 13), (21.7, 4.8))
_STROKE = 2.9
_SCALE = 20
_LEFT, _TOP = (WIDTH - 24 * _SCALE) / 2, (HEIGHT - 24 * _SCALE) / 2


def _far(x: float, y: float, a: tuple[float, float], b: tuple[float, float]) -> float:
    """How far a point is from a line."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    along = max(0.0, min(1.0, ((x - a[0]) * dx + (y - a[1]) * dy) / (dx * dx + dy * dy)))
    return float(((x - a[0] - along * dx) ** 2 + (y - a[1] - along * dy) ** 2) ** 0.5)


def _color(column: int, row: int) -> tuple[int, int, int]:
    x, y = (column + 0.5 - _LEFT) / _SCALE, (row + 0.5 - _TOP) / _SCALE
    if not (0 <= x <= 24 and 0 <= y <= 24):
        return PAPER
    inside = any(left <= x <= right and top <= y <= bottom for left, top, right, bottom in _LAYERS)
    edge = min(_far(x, y, _CHECK[0], _CHECK[1]), _far(x, y, _CHECK[1], _CHECK[2])) - _STROKE / 2
    share = max(0.0, min(1.0, 0.5 - edge * _SCALE))  # the check's edge is softened
    below = INK if inside else PAPER
    r, g, b = (round(over * share + under * (1 - share)) for over, under in zip(GREEN, below, strict=True))
    return r, g, b


def card() -> bytes:
    """The picture as PNG."""
    plain = bytes(PAPER) * WIDTH
    rows = []
    for row in range(HEIGHT):
        if _TOP <= row < HEIGHT - _TOP:
            rows.append(b"".join(bytes(_color(column, row)) for column in range(WIDTH)))
        else:
            rows.append(plain)
    data = zlib.compress(b"".join(b"\0" + row for row in rows), 9)
    head = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", data) + _chunk(b"IEND", b"")


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def write_card(site: Path) -> None:
    to = site / "assets/buildproof/card.png"
    to.parent.mkdir(parents=True, exist_ok=True)
    to.write_bytes(card())
