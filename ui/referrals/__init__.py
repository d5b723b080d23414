"""Referrals: the letter with its live preview, and what came back."""
