// The wasm module: loading it with progress, sending commands, reading views.
//
//   const engine = await loadEngine((part) => show(part));
//   const reply = engine.run({ do: "forward" });

import { assets } from "framewalk:assets";
import { assetUrl, download, LoadError, type OnProgress } from "./download.ts";
import { Rest } from "./rest.ts";
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
  _framewalk_names(session: number): number;
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
  _framewalk_canvas_map(from: number, span: number, links: number): void;
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
  _framewalk_canvas_text_at(x: number, y: number): number;
  _framewalk_canvas_is_over(): number;
  _framewalk_canvas_intent(): number;
}

// A name in the program and what it stands for (engine/view/named_places.h).
export interface NamedPlace { line?: number; column?: number; end?: number; path?: string; text?: string }

export class Engine {
  readonly module: Module;
  private readonly session: number;
  private readonly rest: Rest;

  constructor(module: Module, rest: Rest) {
    this.module = module;
    this.rest = rest;
    this.session = module._framewalk_create();
  }

  // What is not needed at first; whoever needs it earlier waits for it.
  loadRest(): Promise<boolean> {
    return this.rest.load();
  }

  // Throws a LoadError where it needs its second part and that cannot be had: then it is of no use any more.
  run(command: Command): Reply {
    return JSON.parse(this.call((request) => this.module._framewalk_command(this.session, request), JSON.stringify(command)));
  }

  snapshot(): Reply {
    return JSON.parse(this.module.UTF8ToString(this.module._framewalk_snapshot(this.session)));
  }

  async names(): Promise<NamedPlace[]> {
    if (!await this.loadRest()) throw new LoadError("A part of the engine could not be downloaded.");
    const reply = JSON.parse(this.module.UTF8ToString(this.module._framewalk_names(this.session))) as { names?: NamedPlace[] };
    return reply.names ?? [];
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

// Emscripten's script asks for an instance when it has put together what the module imports.
type Done = (instance: WebAssembly.Instance, module: WebAssembly.Module) => void;
type Create = (options: object) => Promise<Module>;

function instantiate(create: Create, bytes: ArrayBuffer, rest: Rest): Promise<Module> {
  return new Promise((resolve, reject) => {
    const instantiateWasm = (imports: WebAssembly.Imports, done: Done) => {
      WebAssembly.instantiate(bytes, { ...imports, placeholder: rest.placeholders }).then(({ instance, module }) => {
        rest.attach(instance.exports);
        done(instance, module);
      }, reject);
      return {};
    };
    create({ instantiateWasm, print: () => undefined, printErr: console.warn }).then(resolve, reject);
  });
}

export async function loadEngine(onProgress: OnProgress): Promise<Engine> {
  if (!assets.engine || !assets.wasm || !assets.rest) throw new LoadError("This site was built without the engine.");
  if (typeof WebAssembly !== "object") throw new LoadError("This browser cannot run WebAssembly.");
  const script = import(assetUrl(assets.engine)).catch(() => {
    throw new LoadError("The engine's script could not be loaded.");
  });
  const bytes = await download(assetUrl(assets.wasm), assets.wasm.bytes, onProgress);
  const { default: create } = (await script) as { default: Create };
  const rest = new Rest(assetUrl(assets.rest));
  return new Engine(await instantiate(create, bytes, rest), rest);
}
