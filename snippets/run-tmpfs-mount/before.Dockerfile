FROM busybox:1.37
RUN mkdir /scratch \
 && head -c 3000000 /dev/zero > /scratch/file \
 && wc -c < /scratch/file > /size
