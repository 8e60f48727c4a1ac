from jobs.main import app

__all__ = ["app"]
