/**
 * Draws the icons of the add-in: a score card with a tick. Written as PNG without any image library.
 *
 *   node scripts/icons.mjs
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';

const INK = [15, 108, 189];
const PAPER = [255, 255, 255];
/** Each pixel is sampled this many times across, so that edges are smooth at 16 px. */
const SAMPLES = 4;

/** Colour at a point of the unit square, or undefined for transparent. */
function colourAt(x, y) {
  const inCard = roundedBox(x, y, 0.06, 0.06, 0.94, 0.94, 0.16);
  if (!inCard) return undefined;
  if (nearSegment(x, y, 0.26, 0.56, 0.43, 0.73, 0.07) || nearSegment(x, y, 0.43, 0.73, 0.76, 0.3, 0.07))
    return PAPER;
  return INK;
}

function roundedBox(x, y, left, top, right, bottom, radius) {
  const dx = Math.max(left + radius - x, 0, x - (right - radius));
  const dy = Math.max(top + radius - y, 0, y - (bottom - radius));
  return dx * dx + dy * dy <= radius * radius;
}

function nearSegment(x, y, x1, y1, x2, y2, reach) {
  const t = Math.min(
    1,
    Math.max(0, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / ((x2 - x1) ** 2 + (y2 - y1) ** 2)),
  );
  return Math.hypot(x - x1 - t * (x2 - x1), y - y1 - t * (y2 - y1)) <= reach;
}

function png(size) {
  const raw = Buffer.alloc(size * (size * 4 + 1));
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const sum = [0, 0, 0, 0];
      for (let i = 0; i < SAMPLES * SAMPLES; i++) {
        const x = (column + ((i % SAMPLES) + 0.5) / SAMPLES) / size;
        const y = (row + (Math.floor(i / SAMPLES) + 0.5) / SAMPLES) / size;
        const colour = colourAt(x, y);
        if (colour) [...colour, 255].forEach((value, channel) => (sum[channel] += value));
      }
      const covered = sum[3] / 255;
      const at = row * (size * 4 + 1) + 1 + column * 4;
      for (let channel = 0; channel < 3; channel++)
        raw[at + channel] = covered === 0 ? 0 : Math.round(sum[channel] / covered);
      raw[at + 3] = Math.round(sum[3] / SAMPLES ** 2);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(raw, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

for (const size of [16, 32, 64, 80]) {
  writeFileSync(resolve(import.meta.dirname, `../assets/icon-${size}.png`), png(size));
}
