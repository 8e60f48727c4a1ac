import unittest

from price import gross


class Gross(unittest.TestCase):
    def test_adds_the_tax(self):
        self.assertEqual(gross(1000), 1190)
