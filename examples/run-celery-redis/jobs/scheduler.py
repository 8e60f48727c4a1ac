from celery.beat import PersistentScheduler

from jobs import alive


class Scheduler(PersistentScheduler):
    """Beat's own scheduler, which also shows that it is alive."""

    max_interval = 5

    def tick(self, *args, **kwargs):
        alive.touch()
        return super().tick(*args, **kwargs)
