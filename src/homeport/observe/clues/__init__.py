"""Read what files and processes tell about the software behind a listener."""
