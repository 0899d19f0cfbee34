"""Plain text that people wrote: one file a stage, in the order of the data."""
