"""The fixes of the doctor: one file for each kind, with what it does and what takes it back."""
