"""The band step in WGSL: one kernel for each kind of layer, and two that fold the picture and unfold the result.

Maps lie rows x columns x channels in vectors of four channels; what is missing to a multiple of four are zeros. Sums
are float32 whatever the maps are stored in, and each is made in the same order wherever its pixel lies in a band, so
bands of any height give the same bits.
"""

from dataclasses import dataclass
from typing import Literal

Number = Literal["f32", "f16"]

RELU, ADD_AFTER, ADD_FIRST = 1, 2, 4
"""Flags of a layer: a ReLU follows; the skip is added after it, or before it."""

# A workgroup of the 3x3 kernel makes a tile of this size, a thread of it so many pixels of a row and vectors of each.
_TILE_ROWS, _TILE_COLUMNS = 8, 16
_PIXELS, _VECTORS = 8, 2
_MOST_VECTORS = 16  # of a workgroup: 64 maps, whose weights take 9 KiB of its 16
_THREADS = 64  # of the other kernels' workgroups

# What is beyond the largest number of its kind becomes infinite, and a ReLU may hide that from the result.
_LARGEST = {"f32": "3.0e38", "f16": "65504.0"}


@dataclass(frozen=True)
class Kernel:
    """A kernel and what one of its workgroups makes.

    Attributes:
        source: WGSL.
        columns, rows, vectors: of the output; `columns` counts single vectors where `vectors` is 0.
    """

    source: str
    columns: int
    rows: int
    vectors: int = 0

    def groups(self, width: int, rows: int, vectors: int) -> tuple[int, int, int]:
        """Workgroups for an output of so many columns, rows and vectors of maps."""
        if not self.vectors:
            return -(-width * vectors // self.columns), -(-rows // self.rows), 1
        return -(-width // self.columns), -(-rows // self.rows), vectors // self.vectors


_LAYER = """
struct Band {{ width: u32, rows_in: u32, rows_out: u32, out_at: u32, skip_at: u32, flags: u32 }};
@group(0) @binding(0) var<storage, read> maps: array<vec4<{stored_in}>>;
@group(0) @binding(1) var<storage, read> weights: array<vec4<{weights}>>;
@group(0) @binding(2) var<storage, read> bias: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read> skip: array<vec4<{stored_out}>>;
@group(0) @binding(4) var<storage, read_write> result: array<vec4<{stored_out}>>;
@group(0) @binding(5) var<storage, read_write> overflow: atomic<u32>;
@group(0) @binding(6) var<uniform> band: Band;
const IN = {inputs}u; const OUT = {outputs}u;  // vectors for each pixel

fn is_fine(value: vec4<f32>) -> bool {{ return all(abs(value) <= vec4<f32>({largest})); }}

fn finish(place: u32, sum: vec4<f32>) {{
  var value = sum;
  if ((band.flags & {add_first}u) != 0u) {{ value += vec4<f32>(skip[band.skip_at + place]); }}
  let before = value;
  if ((band.flags & {relu}u) != 0u) {{ value = max(value, vec4<f32>(0.0)); }}
  if ((band.flags & {add_after}u) != 0u) {{ value += vec4<f32>(skip[band.skip_at + place]); }}
  if (!is_fine(before) || !is_fine(value)) {{ atomicStore(&overflow, 1u); }}
  result[band.out_at + place] = vec4<{stored_out}>(value);
}}
"""

# Each thread holds its sums in variables of their own names: arrays would leave the registers with some compilers.
_CONV = """
const ROWS = {rows}u; const COLUMNS = {columns}u; const VECTORS = {group_vectors}u;
const ACROSS = COLUMNS / {pixels}u; const DEEP = VECTORS / {vectors}u; const THREADS = ROWS * ACROSS * DEEP;
const PATCH = COLUMNS + 2u;  // the tile's width with a border of one pixel
var<workgroup> nearby: array<vec4<{weights}>, {nearby_size}>;
var<workgroup> kernel: array<vec4<{weights}>, {kernel_size}>;

@compute @workgroup_size({threads})
fn main(@builtin(workgroup_id) group: vec3<u32>, @builtin(local_invocation_index) thread: u32) {{
  let vector = thread % DEEP * {vectors}u;
  let column = thread / DEEP % ACROSS * {pixels}u;
  let row = thread / (DEEP * ACROSS);
  let left = group.x * COLUMNS; let top = group.y * ROWS; let first = group.z * VECTORS;
{begin}
  for (var part = 0u; part < IN; part++) {{
    for (var i = thread; i < PATCH * (ROWS + 2u); i += THREADS) {{
      let x = i32(left + i % PATCH) - 1; let y = top + i / PATCH;
      var value = vec4<{weights}>();
      if (x >= 0 && x < i32(band.width) && y < band.rows_in) {{
        value = vec4<{weights}>(maps[(y * band.width + u32(x)) * IN + part]);
      }}
      nearby[i] = value;
    }}
    for (var i = thread; i < 36u * VECTORS; i += THREADS) {{
      let tap = i / VECTORS / 4u; let channel = part * 4u + i / VECTORS % 4u;
      kernel[i] = weights[(tap * IN * 4u + channel) * OUT + first + i % VECTORS];
    }}
    workgroupBarrier();
    for (var tap = 0u; tap < 3u; tap++) {{
      let start = (row + tap) * PATCH + column;
      let taps = tap * 12u * VECTORS + vector;
{add}
    }}
    workgroupBarrier();
  }}
  if (top + row >= band.rows_out) {{ return; }}
  let place = ((top + row) * band.width + left + column) * OUT + first + vector;
{end}
}}
"""


def conv(inputs: int, outputs: int, stored_in: Number, stored_out: Number, weights: Number) -> Kernel:
    """3x3, stride 1; of the input's rows the first and the last lie outside the output.

    Args:
        inputs, outputs: vectors of maps.
        stored_in, stored_out: how the maps are stored.
        weights: how the weights are stored.
    """
    group = max(count for count in range(1, _MOST_VECTORS + 1) if outputs % count == 0)
    vectors = _VECTORS if group % _VECTORS == 0 else 1
    sums = [(pixel, vector) for pixel in range(_PIXELS) for vector in range(vectors)]
    begin = [f"  var sum{p}_{v} = bias[first + vector + {v}u];" for p, v in sums]
    add = [f"      let pixel{p} = vec4<f32>(nearby[start + {p}u]);" for p in range(_PIXELS + 2)]
    for tap in range(3):
        for channel, lane in enumerate("xyzw"):
            for v in range(vectors):
                weight = f"weight{tap}{lane}{v}"
                add.append(f"      let {weight} = vec4<f32>(kernel[taps + ({tap * 4 + channel}u) * VECTORS + {v}u]);")
                add += [
                    f"      sum{p}_{v} = fma(vec4<f32>(pixel{p + tap}.{lane}), {weight}, sum{p}_{v});"
                    for p in range(_PIXELS)
                ]
    end = [
        f"  if (left + column + {p}u < band.width) {{ finish(place + {p}u * OUT + {v}u, sum{p}_{v}); }}"
        for p, v in sums
    ]
    body = _CONV.format(
        rows=_TILE_ROWS,
        columns=_TILE_COLUMNS,
        pixels=_PIXELS,
        vectors=vectors,
        group_vectors=group,
        weights=weights,
        nearby_size=(_TILE_COLUMNS + 2) * (_TILE_ROWS + 2),
        kernel_size=36 * group,
        threads=_TILE_ROWS * (_TILE_COLUMNS // _PIXELS) * (group // vectors),
        begin="\n".join(begin),
        add="\n".join(add),
        end="\n".join(end),
    )
    source = _layer(inputs, outputs, stored_in, stored_out, weights) + body
    return Kernel(source, _TILE_COLUMNS, _TILE_ROWS, group)


_STRIDED = """
const STRIDE = {stride}u;
@compute @workgroup_size({threads})
fn main(@builtin(global_invocation_id) id: vec3<u32>) {{
  let n = id.x % OUT; let x = id.x / OUT; let y = id.y;
  if (x >= band.width || y >= band.rows_out) {{ return; }}
  var sum = bias[n];
{add}
  finish((y * band.width + x) * OUT + n, sum);
}}
"""
_DOWN = """
  for (var tap = 0u; tap < STRIDE * STRIDE; tap++) {
    let pixel = (y * STRIDE + tap / STRIDE) * band.width * STRIDE + x * STRIDE + tap % STRIDE;
"""
_UP = """
  {
    let tap = y % STRIDE * STRIDE + x % STRIDE;
    let pixel = y / STRIDE * (band.width / STRIDE) + x / STRIDE;
"""
_TAP = """
    for (var part = 0u; part < IN; part++) {
      let value = vec4<f32>(maps[pixel * IN + part]);
      let start = (tap * IN + part) * 4u * OUT + n;
      sum = fma(vec4<f32>(value.x), vec4<f32>(weights[start]), sum);
      sum = fma(vec4<f32>(value.y), vec4<f32>(weights[start + OUT]), sum);
      sum = fma(vec4<f32>(value.z), vec4<f32>(weights[start + 2u * OUT]), sum);
      sum = fma(vec4<f32>(value.w), vec4<f32>(weights[start + 3u * OUT]), sum);
    }
  }
"""


def strided(is_up: bool, inputs: int, outputs: int, stride: int, stored: Number) -> Kernel:
    """A layer "up" or "down", whose kernel is as large as its stride; `Band.width` is that of its output."""
    add = (_UP if is_up else _DOWN) + _TAP
    body = _STRIDED.format(stride=stride, threads=_THREADS, add=add)
    return Kernel(_layer(inputs, outputs, stored, stored, stored) + body, _THREADS, 1)


def _layer(inputs: int, outputs: int, stored_in: Number, stored_out: Number, weights: Number) -> str:
    head = _LAYER.format(
        inputs=inputs,
        outputs=outputs,
        stored_in=stored_in,
        stored_out=stored_out,
        weights=weights,
        largest=_LARGEST[stored_out],
        relu=RELU,
        add_after=ADD_AFTER,
        add_first=ADD_FIRST,
    )
    return ("enable f16;\n" if "f16" in (stored_in, stored_out, weights) else "") + head


_FOLD = """
struct Band {{ width: u32, rows: u32, out_at: u32 }};
@group(0) @binding(0) var<storage, read> given: array<f32>;
@group(0) @binding(1) var<storage, read> values: array<f32>;
@group(0) @binding(2) var<storage, read_write> result: array<f32>;
@group(0) @binding(3) var<uniform> band: Band;
const FOLD = {fold}u; const PLANES = {planes}u; const CONDITIONS = {conditions}u; const CHANNELS = {channels}u;
@compute @workgroup_size({threads})
fn main(@builtin(global_invocation_id) id: vec3<u32>) {{
  let c = id.x % CHANNELS; let x = id.x / CHANNELS; let y = id.y;
  if (x >= band.width || y >= band.rows) {{ return; }}
  var value = 0.0;
  if (c < PLANES) {{
    value = given[(y * FOLD + c / FOLD) * band.width * FOLD + x * FOLD + c % FOLD];
  }} else if (c < PLANES + CONDITIONS) {{
    value = values[c - PLANES];
  }}
  result[band.out_at * 4u + (y * band.width + x) * CHANNELS + c] = value;
}}
"""


def fold(size: int, conditions: int, vectors: int) -> Kernel:
    """Pixel-unshuffle rows of the picture and put the condition planes behind; `vectors` of planes for each pixel."""
    planes, channels = size * size, 4 * vectors
    source = _FOLD.format(fold=size, planes=planes, conditions=conditions, channels=channels, threads=_THREADS)
    return Kernel(source, _THREADS // 4, 1)


_UNFOLD = """
struct Band {{ width: u32, rows: u32 }};
@group(0) @binding(0) var<storage, read> given: array<f32>;
@group(0) @binding(1) var<storage, read_write> result: array<f32>;
@group(0) @binding(2) var<uniform> band: Band;
const FOLD = {fold}u; const CHANNELS = {channels}u;
@compute @workgroup_size({threads})
fn main(@builtin(global_invocation_id) id: vec3<u32>) {{
  if (id.x >= band.width * FOLD || id.y >= band.rows * FOLD) {{ return; }}
  let c = id.y % FOLD * FOLD + id.x % FOLD;
  result[id.y * band.width * FOLD + id.x] = given[(id.y / FOLD * band.width + id.x / FOLD) * CHANNELS + c];
}}
"""


def unfold(size: int, vectors: int) -> Kernel:
    """Pixel-shuffle the last layer's maps, with `vectors` of them for each pixel, into rows of the picture."""
    return Kernel(_UNFOLD.format(fold=size, channels=4 * vectors, threads=_THREADS), _THREADS, 1)
