"""How `redgui.auto.best_level` is learnt: from what the shipped network makes of degraded pictures.

    python -m research.level.collect PHOTOS train.npz --minutes 60 --seed 1
    python -m research.level.collect PHOTOS held.npz --minutes 10 --seed 2 --held-out
    python -m research.level.fit train.npz --held-out held.npz --minutes 60 --out weights/level.safetensors

`scenes` (and `drawings`) are what is photographed, `draws` degrades them (with a `camera`, which has `filters`),
`costs` is what the network loses at each level, `store` the file of all that, `network` what learns it.
"""
