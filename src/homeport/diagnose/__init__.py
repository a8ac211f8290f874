"""Turn a Snapshot into Findings: cannot connect, exposed, wasteful."""
