import { crc32, deflateSync, inflateSync } from 'node:zlib';

/**
 * The same picture with at most 256 colours, which makes a picture of text about a third as large: the most frequent
 * colours stay, every other one becomes the nearest of them.
 *
 * @param {Buffer} png eight bits a channel, RGB or RGBA (whose alpha is dropped), not interlaced, as browsers draw it.
 */
export function smallPng(png) {
  const { width, height, channels, data } = chunksOf(png);
  const pixels = colours(unfiltered(inflateSync(data), width, height, channels), channels);
  const counts = new Map();
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const palette = [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 256)
    .map(([colour]) => colour);
  const indexes = new Map([...counts.keys()].map((colour) => [colour, nearest(palette, colour)]));

  const rows = Buffer.alloc((width + 1) * height);
  for (let at = 0; at < pixels.length; at++) rows[at + Math.floor(at / width) + 1] = indexes.get(pixels[at]);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3], 8);
  const table = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  const body = deflateSync(rows, { level: 9, memLevel: 9 });
  return Buffer.concat([
    png.subarray(0, 8),
    ...[
      ['IHDR', head],
      ['PLTE', table],
      ['IDAT', body],
      ['IEND', Buffer.alloc(0)],
    ].map(chunk),
  ]);
}

function chunksOf(png) {
  const parts = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  const channels = { 2: 3, 6: 4 }[png[25]];
  if (png[24] !== 8 || !channels || png[28] !== 0) throw new Error('only plain RGB pictures can be made smaller');
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20), channels, data: Buffer.concat(parts) };
}

/** Undoes the filter that stands before each row (PNG specification, section 9). */
function unfiltered(raw, width, height, channels) {
  const stride = width * channels;
  const out = Buffer.alloc(stride * height);
  for (let row = 0; row < height; row++) {
    const filter = raw[row * (stride + 1)];
    for (let column = 0; column < stride; column++) {
      const at = row * stride + column;
      const left = column < channels ? 0 : out[at - channels];
      const up = row === 0 ? 0 : out[at - stride];
      const upLeft = row === 0 || column < channels ? 0 : out[at - stride - channels];
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, upLeft)][filter];
      out[at] = raw[row * (stride + 1) + 1 + column] + guess;
    }
  }
  return out;
}

function paeth(left, up, upLeft) {
  const [toLeft, toUp, toBoth] = [Math.abs(up - upLeft), Math.abs(left - upLeft), Math.abs(left + up - 2 * upLeft)];
  if (toLeft <= toUp && toLeft <= toBoth) return left;
  return toUp <= toBoth ? up : upLeft;
}

function colours(data, channels) {
  const pixels = new Uint32Array(data.length / channels);
  for (let at = 0; at < pixels.length; at++) pixels[at] = data.readUIntBE(at * channels, 3);
  return pixels;
}

function nearest(palette, colour) {
  let best = 0;
  let smallest = Infinity;
  palette.forEach((other, index) => {
    const distance =
      ((other >> 16) - (colour >> 16)) ** 2 +
      (((other >> 8) & 255) - ((colour >> 8) & 255)) ** 2 +
      ((other & 255) - (colour & 255)) ** 2;
    if (distance < smallest) [best, smallest] = [index, distance];
  });
  return best;
}

function chunk([type, data]) {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
