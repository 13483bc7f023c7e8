"""Property tests draw the same cases in every run; HYPOTHESIS_PROFILE=hunt draws others each time."""

import os

from hypothesis import settings

settings.register_profile("suite", derandomize=True, deadline=None)
settings.register_profile("hunt", deadline=None, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "suite"))
