"""Small pieces of Markdown, HTML and SVG."""
