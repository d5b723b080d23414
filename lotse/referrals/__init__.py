"""Referrals of families to offers, and the loop back."""
