"""What Python itself must do otherwise while a Qt window is open."""
