import flask

app = flask.Flask(__name__)
print(app.test_client().get("/nothing").status_code)
