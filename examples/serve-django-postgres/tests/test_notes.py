from django.test import SimpleTestCase, TestCase, tag


class WithoutDatabase(SimpleTestCase):
    def test_it_is_well_without_a_database(self):
        self.assertEqual(self.client.get("/healthz").json(), {"status": "ok"})


@tag("database")
class WithDatabase(TestCase):
    def test_a_note_is_kept(self):
        self.assertEqual(self.client.post("/notes", {"text": "buy milk"}).status_code, 201)
        self.assertContains(self.client.get("/"), "<li>buy milk</li>")
