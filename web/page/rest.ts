// The second part of the engine: what showing and stepping through a lesson does not need, such as the
// reports of errors and the judging of answers (scripts/split-wasm.mjs).
//
// Where the first part calls a function of the second, it calls a placeholder in its table of functions.
// The second part puts its functions there when it is instantiated. It is fetched once the lesson is on the
// screen; a call that comes before waits for it.
//
//   const rest = new Rest(url);
//   const { instance } = await WebAssembly.instantiate(first, { ...imports, placeholder: rest.placeholders });
//   rest.attach(instance.exports);
//   await rest.load();

import { LoadError } from "./download.ts";

type Callable = (...parts: unknown[]) => unknown;

export class Rest {
  // By its place in the table: a function that stands for one of the second part.
  readonly placeholders: WebAssembly.ModuleImports = new Proxy({}, {
    get: (_, place) => (...parts: unknown[]) => this.call(Number(place), parts),
  });
  private first: WebAssembly.Exports | null = null;
  private isThere = false;

  constructor(private readonly url: string) {}

  attach(first: WebAssembly.Exports): void {
    this.first = first;
  }

  // Fetches it without making anyone wait; false: it could not be had. A failure shows when it is needed and
  // still cannot be fetched.
  async load(): Promise<boolean> {
    if (this.isThere) return true;
    try {
      const response = await fetch(this.url);
      if (!response.ok) return false;
      this.join(await WebAssembly.compile(await response.arrayBuffer()));
      return true;
    } catch {
      return false;
    }
  }

  private call(place: number, parts: unknown[]): unknown {
    if (!this.isThere) this.loadNow();
    const table = Object.values(this.first ?? {}).find((value) => value instanceof WebAssembly.Table);
    const callee = (table as WebAssembly.Table).get(place) as Callable;
    return callee(...parts);
  }

  // In the middle of a call there is no other way than to stand still.
  private loadNow(): void {
    const request = new XMLHttpRequest();
    try {
      request.open("GET", this.url, false);
      request.overrideMimeType("text/plain; charset=x-user-defined");  // every byte as it is
      request.send();
    } catch {
      throw new LoadError("A part of the engine could not be downloaded.");
    }
    if (request.status !== 200) throw new LoadError(`The server answered ${request.status} to a part of the engine.`);
    this.join(new WebAssembly.Module(Uint8Array.from(request.responseText, (letter) => letter.charCodeAt(0) & 0xff)));
  }

  private join(module: WebAssembly.Module): void {
    if (this.isThere || !this.first) return;
    new WebAssembly.Instance(module, { primary: this.first as WebAssembly.ModuleImports });
    this.isThere = true;
  }
}
