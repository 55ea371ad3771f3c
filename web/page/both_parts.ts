// Which lessons are opened when both parts of the engine are there (rest.ts). The build reads this too: what
// only these need goes into the second part (scripts/split-wasm.mjs).

// `text`: a lesson's JSON.
export function needsBothParts(text: string): boolean {
  return /"machine"\s*:|thread::|unsafe|fs::/.test(text);
}
