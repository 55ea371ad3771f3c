// The drawn room: one canvas whose panels lie under empty places of the page's layout. Paints only when
// something changed. It has no keyboard and no role: the page's own elements have both.
//
//   const canvas = Canvas.open(engine, { onIntent });   // null: no WebGL 2
//   canvas.changed();                                   // after every command

import { assets } from "framewalk:assets";
import { byId } from "./dom.ts";
import { assetUrl } from "./download.ts";
import type { Engine, Module } from "./engine.ts";
import { readTokens, watchTheme } from "./theme.ts";

export interface Intent {
  on: "row" | "block" | "line" | "timeline" | "nothing";
  id?: string;
  line?: number;
  step?: number;
  value?: boolean;
}

const panelIds = ["area-code", "area-memory", "area-timeline"];
const restTime = 250, holdTime = 450;  // milliseconds
const fontNames = ["mono-regular", "sans-regular", "sans-semibold"];
const families: [string, string, string][] = [
  ["JetBrains Mono", "400", "mono-regular"], ["Inter", "400", "sans-regular"], ["Inter", "600", "sans-semibold"],
];

// The page and the canvas share the font files: downloaded once.
export type FontFiles = Map<string, ArrayBuffer>;

export async function loadFonts(): Promise<FontFiles> {
  const files: FontFiles = new Map();
  await Promise.all(Object.entries(assets.fonts).map(async ([name, asset]) => {
    const response = await fetch(assetUrl(asset)).catch(() => null);
    if (response?.ok) files.set(name, await response.arrayBuffer());
  }));
  for (const [family, weight, name] of families) {
    const bytes = files.get(name);
    if (!bytes) continue;
    const face = new FontFace(family, bytes.slice(0), { weight });
    document.fonts.add(face);
    void face.load().catch(() => undefined);
  }
  return files;
}

export class Canvas {
  private readonly element = byId<HTMLCanvasElement>("room");
  private requested = 0;
  private lost = false;
  private readonly stoppers: (() => void)[] = [];

  static open(engine: Engine, fonts: FontFiles, onIntent: (intent: Intent) => void): Canvas | null {
    if (engine.module._framewalk_canvas_open() === 0) return null;
    return new Canvas(engine.module, fonts, onIntent);
  }

  private constructor(private readonly module: Module, fonts: FontFiles,
                      private readonly onIntent: (intent: Intent) => void) {
    this.sendFonts(fonts);
    this.sendTheme();
    this.listen();
    this.measure();
  }

  // ---------------------------------------------------------------- painting

  request(): void {
    if (this.requested !== 0 || this.lost) return;
    this.requested = requestAnimationFrame((now) => {
      this.requested = 0;
      if (this.module._framewalk_canvas_paint(now) !== 0) this.request();
    });
  }

  // Which bytes the heap's map shows, from the heap's start; a span of 0: all.
  showMap(from: number, span: number, links: boolean): void {
    this.module._framewalk_canvas_map(from, span, links ? 1 : 0);
    this.request();
  }

  // Must follow every command to the session, before the canvas is touched again.
  changed(): void {
    this.module._framewalk_canvas_changed(performance.now());
    this.request();
  }

  get framesPainted(): number {
    return this.module._framewalk_canvas_frames();
  }

  // ---------------------------------------------------------------- what it must know

  private sendFonts(fonts: FontFiles): void {
    fontNames.forEach((name, face) => {
      const bytes = fonts.get(name);
      if (!bytes) return;
      const pointer = this.module._malloc(bytes.byteLength);
      this.module.HEAPU8.set(new Uint8Array(bytes), pointer);
      this.module._framewalk_canvas_font(face, pointer, bytes.byteLength);  // takes the memory over
    });
  }

  private sendTheme(): void {
    const names: string[] = [];
    for (let token = 0; token < this.module._framewalk_canvas_token_count(); ++token) {
      names.push(this.module.UTF8ToString(this.module._framewalk_canvas_token_name(token)));
    }
    readTokens(names).forEach((rgba, token) => this.module._framewalk_canvas_token(token, rgba));
    this.request();
  }

  // The style sheet lays the page out; the canvas learns where its panels came to lie.
  measure(): void {
    const frame = this.element.getBoundingClientRect();
    const ratio = window.devicePixelRatio || 1;
    const width = Math.max(1, Math.round(frame.width * ratio)), height = Math.max(1, Math.round(frame.height * ratio));
    if (this.element.width !== width || this.element.height !== height) {
      this.element.width = width;
      this.element.height = height;
    }
    this.module._framewalk_canvas_size(frame.width, frame.height, ratio);
    panelIds.forEach((id, panel) => {
      const rect = byId(id).getBoundingClientRect();
      this.module._framewalk_canvas_panel(panel, rect.left - frame.left, rect.top - frame.top, rect.width, rect.height);
    });
    const strip = document.getElementById("map-strip")?.getBoundingClientRect();
    this.module._framewalk_canvas_panel(panelIds.length, (strip?.left ?? 0) - frame.left, (strip?.top ?? 0) - frame.top, strip?.width ?? 0, strip?.height ?? 0);
    const narrow = getComputedStyle(document.documentElement).getPropertyValue("--narrow").trim() === "1";
    const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.module._framewalk_canvas_options(narrow ? 1 : 0, still ? 0 : 1);
    this.request();
  }

  // ---------------------------------------------------------------- listening

  private on<E extends Event>(target: EventTarget, type: string, listener: (event: E) => void, passive = true): void {
    target.addEventListener(type, listener as EventListener, { passive });
    this.stoppers.push(() => target.removeEventListener(type, listener as EventListener));
  }

  private listen(): void {
    const observer = new ResizeObserver(() => this.measure());
    observer.observe(this.element);
    panelIds.forEach((id) => observer.observe(byId(id)));
    this.stoppers.push(() => observer.disconnect());
    this.watchRatio();
    this.stoppers.push(watchTheme(() => {
      this.sendTheme();
      this.measure();
    }));
    this.listenToPointer();
    this.on(this.element, "webglcontextlost", (event) => {
      event.preventDefault();  // asks the browser to give it back
      this.lost = true;
    }, false);
    this.on(this.element, "webglcontextrestored", () => {
      this.lost = false;
      this.module._framewalk_canvas_restore();
      this.changed();
    });
  }

  // Fires once for each change of zoom or screen, then must be set up for the new ratio.
  private watchRatio(): void {
    const query = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
    const listener = () => {
      this.measure();
      this.watchRatio();
    };
    query.addEventListener("change", listener, { once: true });
    this.stoppers.push(() => query.removeEventListener("change", listener));
  }

  private at(event: MouseEvent): [number, number] {
    const frame = this.element.getBoundingClientRect();
    return [event.clientX - frame.left, event.clientY - frame.top];
  }

  private react(changed: number): void {
    if (changed !== 0) this.request();
    this.element.classList.toggle("is-over", this.module._framewalk_canvas_is_over() !== 0);
    const intent = this.module.UTF8ToString(this.module._framewalk_canvas_intent());
    if (intent !== "") this.onIntent(JSON.parse(intent) as Intent);
  }

  // Which character of the program is under the pointer: [line, column], both from 1.
  textAt(event: PointerEvent): [number, number] | null {
    const place = this.module._framewalk_canvas_text_at(...this.at(event));
    return place === 0 ? null : [place >> 12, place & 4095];
  }

  // Tells where a mouse came to rest or a finger stays; `onEnd` when the mouse moves on, or at the next touch.
  // What a finger that stayed does afterwards is no click.
  onRest(onRest: (event: PointerEvent) => void, onEnd: () => void): void {
    let timer = 0;
    const stop = () => window.clearTimeout(timer);
    const end = () => {
      stop();
      onEnd();
    };
    const rest = (event: PointerEvent) => {
      if (event.pointerType !== "mouse") this.module._framewalk_canvas_cancel();
      onRest(event);
    };
    const wait = (event: PointerEvent) => {
      end();
      const isMouse = event.pointerType === "mouse";
      if (!isMouse || event.buttons === 0) timer = window.setTimeout(() => rest(event), isMouse ? restTime : holdTime);
    };
    this.on<PointerEvent>(this.element, "pointermove", (event) => { if (event.pointerType === "mouse") wait(event); });
    this.on<PointerEvent>(this.element, "pointerdown", wait);
    this.on<PointerEvent>(this.element, "pointerup", stop);
    this.on<PointerEvent>(this.element, "pointerleave", (event) => event.pointerType === "mouse" ? end() : stop());
    for (const type of ["pointercancel", "wheel"]) this.on(this.element, type, end);
  }

  private listenToPointer(): void {
    this.on<PointerEvent>(this.element, "pointermove", (event) => this.react(this.module._framewalk_canvas_move(...this.at(event))));
    this.on<PointerEvent>(this.element, "pointerleave", () => this.react(this.module._framewalk_canvas_leave()));
    this.on<PointerEvent>(this.element, "pointerdown", (event) => {
      if (event.button !== 0) return;
      // A finger scrolls the page unless there is something to scroll or scrub right here.
      const [x, y] = this.at(event);
      this.element.setPointerCapture(event.pointerId);
      this.react(this.module._framewalk_canvas_press(x, y));
    });
    this.on<PointerEvent>(this.element, "pointerup", (event) => {
      this.react(this.module._framewalk_canvas_release(...this.at(event)));
      if (event.pointerType !== "mouse") this.react(this.module._framewalk_canvas_leave());
    });
    this.on<PointerEvent>(this.element, "pointercancel", () => {
      this.module._framewalk_canvas_cancel();
      this.react(this.module._framewalk_canvas_leave());
    });
    this.on<TouchEvent>(this.element, "touchstart", (event) => {
      const touch = event.touches[0];
      if (!touch || event.touches.length > 1) return;
      const frame = this.element.getBoundingClientRect();
      const stays = this.module._framewalk_canvas_can_scroll(touch.clientX - frame.left, touch.clientY - frame.top) !== 0;
      this.element.classList.toggle("keeps-touch", stays);
      if (stays && event.cancelable) event.preventDefault();
    }, false);
    this.on<WheelEvent>(this.element, "wheel", (event) => {
      if (event.ctrlKey) return;  // zooming is the browser's
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 20 : 1;
      if (this.module._framewalk_canvas_wheel(...this.at(event), event.deltaY * lines) === 0) return;
      event.preventDefault();
      this.request();
    }, false);
  }

  close(): void {
    cancelAnimationFrame(this.requested);
    this.stoppers.forEach((stop) => stop());
  }
}
