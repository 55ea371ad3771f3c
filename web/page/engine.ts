// The wasm module: loading it with progress, sending commands, reading views.
//
//   const engine = await loadEngine((part) => show(part));
//   const reply = engine.run({ do: "forward" });

import { assets } from "framewalk:assets";
import type { Command, Reply } from "./view.ts";

// The functions of engine/api/c_api.h and imgui_frontend/backend_web.cpp, as Emscripten exports them.
export interface Module {
  HEAPU8: Uint8Array;
  UTF8ToString(pointer: number): string;
  stringToUTF8(text: string, pointer: number, size: number): void;
  lengthBytesUTF8(text: string): number;
  _malloc(size: number): number;
  _free(pointer: number): void;
  _framewalk_create(): number;
  _framewalk_command(session: number, request: number): number;
  _framewalk_snapshot(session: number): number;
  _framewalk_version(): number;
  _framewalk_canvas_open(): number;
  _framewalk_canvas_restore(): number;
  _framewalk_canvas_font(face: number, bytes: number, count: number): void;
  _framewalk_canvas_token_count(): number;
  _framewalk_canvas_token_name(token: number): number;
  _framewalk_canvas_token(token: number, rgba: number): void;
  _framewalk_canvas_size(width: number, height: number, ratio: number): void;
  _framewalk_canvas_panel(panel: number, x: number, y: number, width: number, height: number): void;
  _framewalk_canvas_options(narrow: number, motion: number): void;
  _framewalk_canvas_focus(id: number): void;
  _framewalk_canvas_changed(now: number): void;
  _framewalk_canvas_paint(now: number): number;
  _framewalk_canvas_frames(): number;
  _framewalk_canvas_move(x: number, y: number): number;
  _framewalk_canvas_leave(): number;
  _framewalk_canvas_press(x: number, y: number): number;
  _framewalk_canvas_release(x: number, y: number): number;
  _framewalk_canvas_cancel(): void;
  _framewalk_canvas_wheel(x: number, y: number, by: number): number;
  _framewalk_canvas_can_scroll(x: number, y: number): number;
  _framewalk_canvas_is_over(): number;
  _framewalk_canvas_intent(): number;
}

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

export class Engine {
  readonly module: Module;
  private readonly session: number;

  constructor(module: Module) {
    this.module = module;
    this.session = module._framewalk_create();
  }

  run(command: Command): Reply {
    return JSON.parse(this.call((request) => this.module._framewalk_command(this.session, request), JSON.stringify(command)));
  }

  snapshot(): Reply {
    return JSON.parse(this.module.UTF8ToString(this.module._framewalk_snapshot(this.session)));
  }

  version(): string {
    return this.module.UTF8ToString(this.module._framewalk_version());
  }

  private call(action: (text: number) => number, text: string): string {
    const size = this.module.lengthBytesUTF8(text) + 1;
    const pointer = this.module._malloc(size);
    try {
      this.module.stringToUTF8(text, pointer, size);
      return this.module.UTF8ToString(action(pointer));
    } finally {
      this.module._free(pointer);
    }
  }
}

export async function loadEngine(onProgress: OnProgress): Promise<Engine> {
  if (!assets.engine || !assets.wasm) throw new LoadError("This site was built without the engine.");
  if (typeof WebAssembly !== "object") throw new LoadError("This browser cannot run WebAssembly.");
  const script = import(assetUrl(assets.engine)).catch(() => {
    throw new LoadError("The engine's script could not be loaded.");
  });
  const wasmBinary = await download(assetUrl(assets.wasm), assets.wasm.bytes, onProgress);
  const { default: create } = (await script) as { default: (options: object) => Promise<Module> };
  const quiet = () => undefined;
  return new Engine(await create({ wasmBinary, print: quiet, printErr: console.warn }));
}
