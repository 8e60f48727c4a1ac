"""Small checkouts and catalogues that tests make for themselves."""
