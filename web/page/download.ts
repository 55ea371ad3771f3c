// Files of the site, with what went wrong in words.
//
//   const bytes = await download(assetUrl(assets.wasm), assets.wasm.bytes, (part) => show(part));

export type OnProgress = (part: number) => void;

export class LoadError extends Error {}

export function assetUrl(asset: { url: string }): string {
  return new URL(asset.url, import.meta.url).href;
}

// Downloads and reports how much of `expected` bytes has come.
export async function download(url: string, expected: number, onProgress: OnProgress): Promise<ArrayBuffer> {
  const response = await fetch(url).catch(() => {
    throw new LoadError("The download was interrupted.");
  });
  if (!response.ok) throw new LoadError(`The server answered ${response.status} to ${new URL(url).pathname}.`);
  if (!response.body) return response.arrayBuffer();
  const parts: BlobPart[] = [];
  let length = 0;
  const reader = response.body.getReader();
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw new LoadError("The download was interrupted.");
    });
    if (done) return new Blob(parts).arrayBuffer();
    parts.push(value);
    length += value.length;
    onProgress(Math.min(1, length / Math.max(expected, 1)));
  }
}
