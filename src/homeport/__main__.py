"""Decide, before anything is imported, which face was called."""

import sys
if __name__ == "__main__":
    print("hello", sys.flags.no_site, sys.argv)
