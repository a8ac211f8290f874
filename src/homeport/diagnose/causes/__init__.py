"""The causes in users' words, one file for each group: what is seen, why, and what helps."""
