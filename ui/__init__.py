"""What people see: the only room that knows Qt."""

from ui.lasting_none import keep_none

keep_none()
