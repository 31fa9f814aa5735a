"""The network that `redgui.auto.best_level` runs in NumPy, in torch: to be trained."""

import json
import math
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError
from safetensors.torch import load_file, save
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

from redgui.auto.best_level import FEATURES, LEVELS
from redgui.errors import ModelError
from redgui.files.atomic import whole_file
from redgui.messages import Sentence
from redgui.settings import NO_JPEG

_BLOCK, _TILE = 64, 96  # maps of a block; of a tile and of the photo


class LevelNet(nn.Module):
    """Blocks, pooled over tiles, pooled over the photo; the layers' names are those in the file."""

    def __init__(self) -> None:
        super().__init__()
        self.block1 = nn.Linear(FEATURES, _BLOCK)
        self.block2 = nn.Linear(_BLOCK, _BLOCK)
        self.block3 = nn.Linear(_BLOCK, _BLOCK)
        self.tile = nn.Linear(3 * _BLOCK, _TILE)
        self.say = nn.Linear(_TILE, _TILE)
        self.photo = nn.Linear(2 * _TILE + 2, _TILE)
        self.level = nn.Linear(_TILE, len(LEVELS))

    def forward(self, seen: Tensor, quality: Tensor) -> Tensor:
        """The odds of each level, as logarithms, up to a constant.

        Args:
            seen: (photos, tiles, blocks, FEATURES), see `redgui.auto.best_level.features`.
            quality: (photos,) of JPEG; `NO_JPEG` for none.

        Returns:
            (photos, levels).
        """
        maps = seen
        for layer in (self.block1, self.block2, self.block3):
            maps = F.relu(layer(maps))
        least = (math.log(maps.shape[2]) - torch.logsumexp(-4 * maps, 2)) / 4  # a smooth minimum
        spread = (maps.var(2, unbiased=False) + 1e-4).sqrt()
        tiles = F.relu(self.tile(torch.cat([maps.mean(2), spread, least], -1)))
        say = torch.sigmoid(self.say(tiles))
        weighted = (tiles * say).sum(1) / (say.sum(1) + 0.1)
        jpeg = torch.stack([(NO_JPEG - quality) / 100, (quality < NO_JPEG).float()], -1)
        odds: Tensor = self.level(F.relu(self.photo(torch.cat([tiles.mean(1), weighted, jpeg], -1))))
        return odds


def write(network: LevelNet, path: Path, card: dict[str, Any]) -> None:
    """Store it as float16, with what is to be known of it as JSON in the metadata.

    Raises:
        OSError: the file cannot be written.
    """
    tensors = {name: value.detach().half().contiguous() for name, value in network.state_dict().items()}
    with whole_file(path, overwrite=True) as file:
        file.write(save(tensors, {"card": json.dumps(card)}))


def read(path: Path) -> LevelNet:
    """A network of stored weights, float32.

    Raises:
        ModelError: the file is missing, damaged, or not of this network.
    """
    network, wrong = LevelNet(), "{name}: not the weights of a level network ({reason})."
    try:
        stored = {name: value.float() for name, value in load_file(path).items()}
    except (OSError, SafetensorError) as error:
        raise ModelError(Sentence(wrong, name=path.name, reason=error)) from error
    try:
        network.load_state_dict(stored)
    except RuntimeError as error:
        raise ModelError(Sentence(wrong, name=path.name, reason=Sentence("its layers are others"))) from error
    return network
