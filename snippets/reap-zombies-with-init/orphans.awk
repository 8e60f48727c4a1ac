# Leaves three grandchildren behind and counts the zombies, processes that
# have ended and that nobody has waited for.
BEGIN {
    for (i = 0; i < 3; i++) system("sh -c 'sleep 0.3 &'")
    system("sleep 1; echo zombies: $(cat /proc/[0-9]*/status | grep -c '^State:.Z')")
}
