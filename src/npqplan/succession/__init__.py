"""Who could follow whom: pipelines, cover at once, shortages, departures."""
