"""What is asked of the live catalogue, its data files and its pages: is the list of options complete, is every language whole?"""
