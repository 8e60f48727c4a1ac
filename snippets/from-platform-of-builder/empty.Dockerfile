FROM --platform=$BULIDPLATFORM busybox:1.37
