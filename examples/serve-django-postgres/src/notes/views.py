import time

from django.db import connection
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST

from notes.models import Note


def index(request: HttpRequest) -> HttpResponse:
    return render(request, "notes/index.html", {"notes": Note.objects.order_by("id")})


@require_POST
def add(request: HttpRequest) -> JsonResponse:
    note = Note.objects.create(text=request.POST["text"])
    return JsonResponse({"id": note.id}, status=201)


def healthz(request: HttpRequest) -> JsonResponse:
    """Is the process well? A database that is away is no reason to restart it."""
    return JsonResponse({"status": "ok"})


def readyz(request: HttpRequest) -> JsonResponse:
    """Can it do its work? If not, the load balancer sends requests elsewhere."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return JsonResponse({"status": "ready"})


def slow(request: HttpRequest) -> HttpResponse:
    """Takes as long as a real report would, so that you can stop in between."""
    time.sleep(1.5)
    return HttpResponse("report ready\n")
