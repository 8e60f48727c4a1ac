LABEL org.example.team=web
FROM busybox:1.37
