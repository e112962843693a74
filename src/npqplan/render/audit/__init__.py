"""An audit for CI services: JUnit XML, and annotations of GitHub Actions. Both say ids and never names."""
