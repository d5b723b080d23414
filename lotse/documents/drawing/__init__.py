"""How documents look: the only place that knows ReportLab."""
