"""Lotse locked: when, what is put away meanwhile, and what is shown instead."""
