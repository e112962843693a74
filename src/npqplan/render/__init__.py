"""From pages, answers and findings to text, Markdown, JSON and the formats of CI. No words of its own."""
