// How long the page's picture takes, in the browser, for goal G11. Prints one JSON object, in milliseconds:
//
//   node tests/bench/paint.mjs http://localhost:8080
//   {"cells":4082,"first":…,"p95":…,"idle_frames":0,"map_pieces":8002,"map_p95":…}
//
// `first` is the first picture of the big program; `p95` is of pictures after steps; `idle_frames` were painted
// in a second in which nothing happened. `map_p95` is of pictures with the heap's map, of another program. The time is what the engine takes to arrange and to make the lists of
// triangles; WebGL's, which is in software here, is not in it.
import { openBrowser, openPage } from "../support/browser.mjs";

const frames = 48, locals = 84, pictures = 60;

function program() {
  const lets = Array.from({ length: locals }, (_, n) => `    let v${n} = n + ${n};`).join("\n");
  return `fn deep(n: u32) {\n${lets}\n    if n > 0 {\n        deep(n - 1);\n    }\n}\n\nfn main() {\n    deep(${frames - 2});\n}\n`;
}

// Runs in the page.
async function measure({ text, boxes, pictures, step }) {
  const page = globalThis.framewalk, module = page.canvas.module;
  const painted = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  const times = [];
  let drawing = 0;  // time inside of WebGL, which is in software here
  const gl = WebGL2RenderingContext.prototype;
  for (const name of Object.getOwnPropertyNames(gl)) {
    const call = Object.getOwnPropertyDescriptor(gl, name).value;
    if (typeof call !== "function") continue;
    gl[name] = function (...parts) {
      const start = performance.now();
      try { return call.apply(this, parts); } finally { drawing += performance.now() - start; }
    };
  }
  const paint = module._framewalk_canvas_paint;
  module._framewalk_canvas_paint = (now) => {
    const start = performance.now();
    drawing = 0;
    const more = paint(now);
    times.push(performance.now() - start - drawing);
    return more;
  };
  page.run({ do: "edit_code", text });
  while (page.snapshot().view.is_recording) await painted();
  times.length = 0;
  page.run({ do: "seek", step });
  await painted();
  const first = times[0];
  times.length = 0;
  for (let n = 0; n < pictures; ++n) {
    page.run({ do: n % 2 ? "forward" : "back" });
    await painted();
  }
  const sorted = times.toSorted((a, b) => a - b);
  const cells = page.snapshot().view.frames.reduce((sum, frame) => sum + (frame.rows ?? []).length, 0);
  await new Promise((done) => setTimeout(done, 1500));
  const before = page.framesPainted;
  await new Promise((done) => setTimeout(done, 1000));
  const idle_frames = page.framesPainted - before;
  page.run({ do: "edit_code", text: boxes });
  while (page.snapshot().view.is_recording) await painted();
  await page.setMap(true);
  page.run({ do: "last" });
  page.run({ do: "back" });
  page.run({ do: "back" });
  await painted();
  times.length = 0;
  for (let n = 0; n < pictures; ++n) {
    page.run({ do: n % 2 ? "forward" : "back" });
    await painted();
  }
  const map_p95 = times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)];
  return { cells, first, p95: sorted[Math.floor(sorted.length * 0.95)], idle_frames, map_pieces: page.snapshot().view.heap_map.piece_count, map_p95 };
}

const boxes = "fn main() {\n    let mut v = Vec::new();\n    for i in 0..4000 {\n        v.push(Box::new(i));\n    }\n    println!(\"{}\", v.len());\n}\n";

const browser = await openBrowser();
try {
  const page = await openPage(browser, { viewport: { width: 1280, height: 800 }, reducedMotion: "reduce" });
  await page.goto(`${process.argv[2]}/l/call-and-return`);
  await page.waitForFunction(() => globalThis.framewalk !== undefined);
  const step = (frames - 1) * (locals + 2);
  console.log(JSON.stringify(await page.evaluate(measure, { text: program(), boxes, pictures, step })));
} finally {
  await browser.close();
}
