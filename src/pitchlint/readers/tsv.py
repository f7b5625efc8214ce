DESCRIPTION = ""
SUFFIXES = ()


def sniff(head, suffix):
    return 0.0


def read(intake, options):
    return iter(())
