from django.urls import path

from notes import views

urlpatterns = [
    path("", views.index),
    path("notes", views.add),
    path("healthz", views.healthz),
    path("readyz", views.readyz),
    path("slow", views.slow),
]
