from app import app

client = app.test_client()


def test_the_index_says_hello():
    answer = client.get("/")
    assert answer.status_code == 200
    assert answer.json["message"] == "Hello"


def test_what_is_missing_is_not_found():
    assert client.get("/missing").status_code == 404
