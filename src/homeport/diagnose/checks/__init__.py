"""The checks of the doctor, one file each, found by their file name."""
