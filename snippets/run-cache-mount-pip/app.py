from rich import print

print("[bold]Hello[/bold]")
