// The part of a link after `#`: which step, which view, and the edited code.
//
//   #v1.<state>     the engine's state text, percent-encoded
//   #v1z.<base64>   the same, deflated, where that is shorter (edited code)

function toBase64Url(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const plain = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(plain, (character) => character.charCodeAt(0));
}

const longestPlain = 200;  // characters; below that deflating gains nothing
const longestState = 1 << 20;  // bytes; a link that would unfold to more is a bomb

// Gives up as soon as there is more than a state can have.
async function through(bytes: BlobPart, stream: CompressionStream | DecompressionStream): Promise<Uint8Array<ArrayBuffer>> {
  const reader = new Blob([bytes]).stream().pipeThrough(stream as ReadableWritablePair<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>).getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value);
    length += value.length;
    if (length > longestState) {
      await reader.cancel();
      throw new RangeError("too long");
    }
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

export async function writeState(state: string): Promise<string> {
  const plain = `v1.${encodeURIComponent(state).replaceAll("%3B", ";").replaceAll("%3D", "=").replaceAll("%20", "+")}`;
  if (plain.length <= longestPlain || typeof CompressionStream === "undefined") return plain;
  const packed = await through(state, new CompressionStream("deflate-raw"));
  const short = `v1z.${toBase64Url(packed)}`;
  return short.length < plain.length ? short : plain;
}

// Null: nothing there, or nothing that this version understands.
export async function readState(hash: string): Promise<string | null> {
  const text = hash.replace(/^#/, "");
  try {
    if (text.startsWith("v1.")) return decodeURIComponent(text.slice(3).replaceAll("+", "%20"));
    if (!text.startsWith("v1z.")) return null;
    const bytes = await through(fromBase64Url(text.slice(4)), new DecompressionStream("deflate-raw"));
    return new TextDecoder().decode(bytes);
  } catch {
    return null;
  }
}
