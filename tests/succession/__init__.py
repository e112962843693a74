"""Pipelines, cover, shortages, departures and acting, worked out by hand."""
