import markupsafe._speedups

print(markupsafe.escape("<Hello>"))
