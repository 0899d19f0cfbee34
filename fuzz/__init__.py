"""Inputs that a fuzzer makes of the examples, guided by what code they reach, for every reader and writer."""
