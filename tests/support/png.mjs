// Reads the PNG of a screenshot: 8 bits a channel, RGB or RGBA, not interlaced, as Chromium writes it.
//
//   const image = readPng(await page.screenshot());
//   image.at(10, 20);        // [red, green, blue]
//   countColors(image, rect) // how many different colours there are

import * as zlib from "node:zlib";

function chunksOf(bytes) {
  const chunks = [];
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    chunks.push({ type: bytes.toString("latin1", at + 4, at + 8), data: bytes.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  return chunks;
}

// The five filters of the PNG specification, section 9.2.
function predict(filter, left, up, corner) {
  switch (filter) {
    case 1: return left;
    case 2: return up;
    case 3: return (left + up) >> 1;
    case 4: {
      const estimate = left + up - corner;
      const toLeft = Math.abs(estimate - left), toUp = Math.abs(estimate - up), toCorner = Math.abs(estimate - corner);
      return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }
    default: return 0;
  }
}

export function readPng(bytes) {
  const chunks = chunksOf(bytes);
  const header = chunks.find((chunk) => chunk.type === "IHDR").data;
  const width = header.readUInt32BE(0), height = header.readUInt32BE(4);
  const channels = header[9] === 6 ? 4 : 3;
  const packed = zlib.inflateSync(Buffer.concat(chunks.filter((chunk) => chunk.type === "IDAT").map((chunk) => chunk.data)));
  const stride = width * channels;
  const pixels = new Uint8Array(stride * height);
  for (let y = 0; y < height; ++y) {
    const filter = packed[y * (stride + 1)];
    for (let x = 0; x < stride; ++x) {
      const left = x >= channels ? pixels[y * stride + x - channels] : 0;
      const up = y > 0 ? pixels[(y - 1) * stride + x] : 0;
      const corner = x >= channels && y > 0 ? pixels[(y - 1) * stride + x - channels] : 0;
      pixels[y * stride + x] = packed[y * (stride + 1) + 1 + x] + predict(filter, left, up, corner);
    }
  }
  const at = (x, y) => [...pixels.subarray((y * width + x) * channels, (y * width + x) * channels + 3)];
  return { width, height, at, pixels };
}

export function countColors(image, { x, y, width, height }) {
  const seen = new Set();
  for (let row = Math.round(y); row < Math.min(image.height, y + height); row += 2) {
    for (let column = Math.round(x); column < Math.min(image.width, x + width); column += 2) seen.add(image.at(column, row).join());
  }
  return seen.size;
}
