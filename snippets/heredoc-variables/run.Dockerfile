FROM busybox:1.37
ARG NAME=build
RUN <<EOF
NAME=shell
echo "$NAME" > /script
cat <<INNER > /inner
$NAME
INNER
EOF
RUN <<"EOF"
NAME=shell
echo "$NAME" > /script-quoted
EOF
RUN cat <<EOF > /file && cat <<"EOF2" > /file-quoted
$NAME
EOF
$NAME
EOF2
