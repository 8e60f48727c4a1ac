import time

from celery.utils.log import get_task_logger

from jobs.main import app

log = get_task_logger(__name__)


@app.task
def report(name: str) -> str:
    """Takes as long as a real report would, so that you can stop in between."""
    time.sleep(3)
    return f"report for {name}"


@app.task
def tick() -> None:
    log.info("tick")
