"""The start page: what waits today at this desk."""
