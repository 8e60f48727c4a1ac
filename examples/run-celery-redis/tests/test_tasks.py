from jobs import app, tasks


def test_a_report_names_its_subject(monkeypatch):
    monkeypatch.setattr(tasks.time, "sleep", lambda _: None)
    assert tasks.report("sales") == "report for sales"


def test_the_timetable_names_tasks_that_exist():
    app.loader.import_default_modules()
    assert {entry["task"] for entry in app.conf.beat_schedule.values()} <= set(app.tasks)
