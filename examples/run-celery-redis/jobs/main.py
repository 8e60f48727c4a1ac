"""The Celery application: its broker, its limits and its timetable."""

import os

from celery import Celery
from celery.signals import heartbeat_sent

from jobs import alive

broker = os.environ.get("CELERY_BROKER_URL", "redis://redis:6379/0")
app = Celery("jobs", broker=broker, include=["jobs.tasks"])
app.conf.update(
    result_backend=os.environ.get("CELERY_RESULT_BACKEND", "redis://redis:6379/1"),
    result_expires=3600,
    # By default as many processes as the machine has cores, whatever the limit.
    worker_concurrency=int(os.environ.get("WORKER_CONCURRENCY", "2")),
    # A task is done when it has ended: if its worker is lost, another takes it.
    task_acks_late=True,
    task_reject_on_worker_lost=True,
    worker_prefetch_multiplier=1,
    # No task may take longer than the worker has time to stop.
    task_time_limit=25,
    broker_connection_retry_on_startup=True,
    beat_scheduler="jobs.scheduler:Scheduler",
    beat_schedule_filename="/tmp/schedule",
    beat_schedule={"tick": {"task": "jobs.tasks.tick", "schedule": 5.0}},
)

heartbeat_sent.connect(alive.touch, weak=False)
