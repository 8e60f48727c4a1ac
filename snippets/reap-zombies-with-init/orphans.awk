# Leaves three children of children behind, and counts those that nobody
# has waited for. Runs as PID 1, like a service that starts helpers.
BEGIN {
    for (i = 0; i < 3; i++) system("sh -c 'sleep 0.3 &'")
    system("sleep 1; echo zombies: $(cat /proc/[0-9]*/status | grep -c '^State:.Z')")
}
