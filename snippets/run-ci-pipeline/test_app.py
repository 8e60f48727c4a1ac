import unittest

from app import greet


class Greet(unittest.TestCase):
    def test_names_the_guest(self):
        self.assertEqual(greet("CI"), "Hello, CI")
