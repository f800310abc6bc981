import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = 8;

/** The same picture in fewer bytes: a browser packs its screenshots quickly, not tightly. */
export function recompressed(png: Buffer): Buffer {
  const parts: Buffer[] = [png.subarray(0, SIGNATURE)];
  const data: Buffer[] = [];
  for (let at = SIGNATURE; at < png.length;) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    if (type === 'IDAT') data.push(png.subarray(at + 8, at + 8 + length));
    else {
      if (type === 'IEND')
        parts.push(chunk('IDAT', deflateSync(inflateSync(Buffer.concat(data)), { level: 9 })));
      parts.push(png.subarray(at, at + 12 + length));
    }
    at += 12 + length;
  }
  return Buffer.concat(parts);
}

function chunk(type: string, data: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(data.length);
  head.write(type, 4, 'latin1');
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(data, crc32(head.subarray(4))));
  return Buffer.concat([head, data, sum]);
}
