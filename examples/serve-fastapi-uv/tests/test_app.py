from fastapi.testclient import TestClient

from app.main import app

client = TestClient(app)


def test_an_item_is_kept():
    made = client.post("/items", json={"name": "lamp", "price": 12.5})
    assert made.status_code == 201
    read = client.get(f"/items/{made.json()['id']}")
    assert read.json() == {"name": "lamp", "price": 12.5}


def test_a_price_is_a_number():
    answer = client.post("/items", json={"name": "lamp", "price": "cheap"})
    assert answer.status_code == 422
