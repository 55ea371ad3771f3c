// What the build (scripts/build-site.mjs) knows about the files beside the bundle.
declare module "framewalk:assets" {
  interface Asset {
    url: string;  // file name beside the bundle: new URL(asset.url, import.meta.url)
    bytes: number;  // size before compression, for the progress bar
  }
  // null while there is no wasm module: the page must then say so.
  export const assets: {
    engine: Asset | null;  // the JavaScript module whose default export makes an instance
    wasm: Asset | null;    // the engine's first part
    rest: Asset | null;    // its second part (rest.ts)
    docs: Asset | null;    // `framewalk doc --json`: the library's sentences
    laboratory: { script: Asset; style: Asset } | null;  // laboratory.ts, when it is opened; null in its own bundle
    fonts: Record<string, Asset>;  // "mono-regular", "sans-regular", "sans-semibold"
  };
}

// What the engine's lists (.def) say about themselves.
declare module "framewalk:words" {
  export const words: {
    meters: { name: string; meaning: string }[];    // engine/view/meters.def
    policies: { word: string; meaning: string }[];  // engine/memory/heap_policies.def
  };
}

declare module "*.css";
