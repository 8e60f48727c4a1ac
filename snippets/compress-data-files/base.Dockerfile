# What the base alone costs, to compare with.
FROM busybox:1.37
