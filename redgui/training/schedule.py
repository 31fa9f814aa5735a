"""Where a run stands in its schedule, by steps or by the clock, and the learning rate that belongs there."""

import math

from redgui.training.config import TrainConfig


def part_done(config: TrainConfig, step: int, seconds: float) -> float:
    """How much of the schedule is behind a run that has done `step` steps in `seconds`; at 1 it is over."""
    return min(1.0, seconds / (60.0 * config.minutes) if config.minutes else step / config.steps)


def learning_rate(config: TrainConfig, step: int, seconds: float) -> float:
    """Linear rise over `warmup` steps, then a cosine down to `final_rate`, or a constant and a straight fall to it."""
    if step < config.warmup:
        return config.learning_rate * (step + 1) / config.warmup
    if config.minutes or config.decay:
        part = part_done(config, step, seconds)
    else:
        part = (step - config.warmup) / max(1, config.steps - config.warmup)
    height = config.learning_rate - config.final_rate
    if config.decay:
        return config.final_rate + height * min(1.0, (1.0 - part) / config.decay)
    return config.final_rate + height * 0.5 * (1 + math.cos(math.pi * part))
