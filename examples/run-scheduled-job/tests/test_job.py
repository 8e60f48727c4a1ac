import tempfile
import unittest
from pathlib import Path

from job import run


class Job(unittest.TestCase):
    def test_runs_are_counted(self):
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "runs"
            self.assertEqual([run(file), run(file)], [1, 2])
