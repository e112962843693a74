"""Speed and memory of whole processes, each held against a floor measured in the same run."""
