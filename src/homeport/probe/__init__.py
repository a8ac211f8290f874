"""Ask a listener who it is: opens connections, so always by consent."""
