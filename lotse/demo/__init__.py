"""`lotse demo`: the main job without a display."""
