"""Mechanisms that several rooms share: registry, clock, tasks, subprocess, wire."""
