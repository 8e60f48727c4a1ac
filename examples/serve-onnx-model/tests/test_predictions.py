from starlette.testclient import TestClient

from service.main import app

client = TestClient(app)


def test_heat_needs_more_water():
    cool, hot = client.post("/batch", json=[[15, 60], [35, 60]]).json()["liters"]
    assert 7 < cool < 8 and 17 < hot < 18


def test_a_feature_is_a_number():
    assert client.get("/predict?temperature=warm&humidity=40").status_code == 422
