"""Configuration: what holds for a file, found from the nearest configuration file upwards.

`load_config` reads one, `Configs` answers for many input files with each file read once.
"""

from pitchlint.config.files import NAMES, Configs, load_config, nearest
from pitchlint.config.names import name_problems
from pitchlint.config.record import Config, FileIgnores

__all__ = ["NAMES", "Config", "Configs", "FileIgnores", "load_config", "name_problems", "nearest"]
