// Puts the site together in build/site/ from what the other steps built:
//
//   web/page/*.html          -> /*.html, with the names of scripts and styles filled in
//   web/page/main.ts, …      -> /assets/main-<hash>.js   (every top-level .ts that a page names)
//   web/page/laboratory.ts   -> /assets/laboratory-<hash>.{js,css}, fetched by the page when it is opened
//   build/wasm/page          -> /assets/framewalk-<hash>.{js,wasm}, framewalk-rest-<hash>.wasm
//   framewalk doc --json     -> /assets/docs-<hash>.json
//   build/fonts              -> /assets/<font>-<hash>.{ttf,otf}
//   lessons/<topic>/<id>.json-> /lessons/<id>.json, and /lessons/index.json for the list
//
// A page writes <script type="module" src="main.ts"> and <link rel="stylesheet" href="style.css">;
// those names are replaced. Code finds the other files through `import { assets } from
// "framewalk:assets"` (typed in web/page/assets.d.ts); the names there are relative to the bundle.
// Every file of some size also gets a .br and a .gz twin for the server to choose from.
//
// Steps whose input does not exist yet are named and left out.

import { execFileSync } from "node:child_process";
import * as crypto from "node:crypto";
import * as fs from "node:fs";
import * as path from "node:path";
import * as zlib from "node:zlib";
import * as esbuild from "esbuild";

const root = path.resolve(import.meta.dirname, "..");
const page = path.join(root, "web/page");
const site = path.join(root, "build/site");
const next = path.join(root, "build/site.next");
const compressed = path.join(root, "build/compressed");

const smallestCompressed = 1024;  // bytes; below that the headers cost more than is saved
const textEndings = new Set([".js", ".css", ".html", ".json", ".svg", ".txt", ".wasm", ".ttf", ".otf"]);

function fail(message) {
  console.error(`build-site: ${message}`);
  process.exit(1);
}

function listFiles(folder, accept) {
  if (!fs.existsSync(folder)) return [];
  return fs.readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && accept(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort();
}

function hashOf(bytes) {
  return crypto.createHash("sha256").update(bytes).digest("hex");
}

// Copies a file into /assets under a name that changes with its content, and returns that name.
function addAsset(file, bytes = fs.readFileSync(file)) {
  const { name, ext } = path.parse(file);
  const hashed = `${name}-${hashOf(bytes).slice(0, 10)}${ext}`;
  fs.writeFileSync(path.join(next, "assets", hashed), bytes);
  return { url: hashed, bytes: bytes.length };
}

// What Emscripten writes is shortened by it only in part.
function minified(file) {
  const options = { minify: true, format: "esm", target: "es2022" };
  return Buffer.from(esbuild.transformSync(fs.readFileSync(file, "utf8"), options).code);
}

// The engine and the fonts, as the object that `framewalk:assets` exports.
function collectAssets() {
  const engine = path.join(root, "build/wasm/page");
  const assets = { engine: null, wasm: null, rest: null, laboratory: null, docs: null, fonts: {} };
  if (fs.existsSync(path.join(engine, "framewalk.wasm"))) {
    assets.engine = addAsset(path.join(engine, "framewalk.js"), minified(path.join(engine, "framewalk.js")));
    assets.wasm = addAsset(path.join(engine, "framewalk.wasm"));
    assets.rest = addAsset(path.join(engine, "framewalk-rest.wasm"));
  } else {
    console.log("build: no wasm module yet (imgui_frontend/main.cpp)");
  }
  const program = path.join(root, "build/native/framewalk");
  if (fs.existsSync(program)) {
    assets.docs = addAsset("docs.json", execFileSync(program, ["doc", "--json"], { maxBuffer: 1 << 26 }));
  } else {
    console.log("build: no sentences of the library yet (build/native/framewalk)");
  }
  for (const file of listFiles(path.join(root, "build/fonts"), (n) => /\.(ttf|otf)$/.test(n))) {
    assets.fonts[path.parse(file).name] = addAsset(file);
  }
  return assets;
}

// The rows of one of the engine's lists: what each macro call has between its quotes and commas.
function listOf(file, row, names) {
  const text = fs.readFileSync(path.join(root, "engine", file), "utf8");
  const rows = [...text.matchAll(row)].map((match) => Object.fromEntries(names.map((name, n) => [name, match[n + 1]])));
  if (rows.length === 0) fail(`${file} has no rows`);
  return rows;
}

function engineWords() {
  return {
    meters: listOf("view/meters.def", /^FRAMEWALK_METER\((\w+), "(.*)"\)$/gm, ["name", "meaning"]),
    policies: listOf("memory/heap_policies.def", /^FRAMEWALK_HEAP_POLICY\(\w+, "(.*)", "(.*)"\)$/gm, ["word", "meaning"]),
  };
}

// `framewalk:assets` and `framewalk:words`, typed in web/page/assets.d.ts.
function valuesPlugin(values) {
  return {
    name: "framewalk-values",
    setup(build) {
      build.onResolve({ filter: /^framewalk:/ }, ({ path: name }) => ({ path: name.slice("framewalk:".length), namespace: "framewalk" }));
      build.onLoad({ filter: /.*/, namespace: "framewalk" },
                   ({ path: name }) => ({ contents: `export const ${name} = ${JSON.stringify(values[name])};` }));
    },
  };
}

// The top-level scripts and styles that some page names in src="…" or href="…".
function entriesOf(pages) {
  const names = new Set();
  for (const file of pages) {
    for (const match of fs.readFileSync(file, "utf8").matchAll(/(?:src|href)="([\w.-]+\.(?:ts|css))"/g)) {
      names.add(match[1]);
    }
  }
  return [...names].sort();
}

// Bundles and returns a map from the name in the page to the path on the site.
async function bundle(entries, assets) {
  const result = await esbuild.build({
    absWorkingDir: page,
    entryPoints: entries,
    outdir: path.join(next, "assets"),
    entryNames: "[name]-[hash]",
    assetNames: "[name]-[hash]",
    bundle: true,
    splitting: true,
    chunkNames: "[name]-[hash]",
    format: "esm",
    target: "es2022",
    minify: true,
    sourcemap: "linked",
    metafile: true,
    legalComments: "none",
    external: ["./framewalk.js"],
    loader: { ".svg": "file", ".ttf": "file", ".otf": "file", ".woff2": "file" },
    plugins: [valuesPlugin({ assets, words: engineWords() })],
    logLevel: "warning",
  });
  const urls = new Map();
  for (const [output, meta] of Object.entries(result.metafile.outputs)) {
    if (!meta.entryPoint) continue;
    urls.set(meta.entryPoint, `/assets/${path.basename(output)}`);
    if (meta.cssBundle) urls.set(meta.entryPoint.replace(/\.ts$/, ".css"), `/assets/${path.basename(meta.cssBundle)}`);
  }
  return urls;
}

// A bundle of its own: what every page loads first stays one file.
async function addLaboratory(assets) {
  const urls = await bundle(["laboratory.ts"], assets);
  const asset = (name) => {
    const url = path.basename(urls.get(name));
    return { url, bytes: fs.statSync(path.join(next, "assets", url)).size };
  };
  assets.laboratory = { script: asset("laboratory.ts"), style: asset("laboratory.css") };
}

async function buildPages(assets) {
  const pages = listFiles(page, (name) => name.endsWith(".html"));
  if (pages.length === 0) {
    console.log("build: no page yet (web/page/*.html)");
    return;
  }
  await addLaboratory(assets);
  const urls = await bundle(entriesOf(pages), assets);
  for (const file of pages) {
    const html = fs.readFileSync(file, "utf8").replace(
        /(src|href)="([\w.-]+\.(?:ts|css))"/g, (_, attribute, name) => `${attribute}="${urls.get(name)}"`);
    fs.writeFileSync(path.join(next, path.relative(page, file)), html);
  }
  for (const file of listFiles(page, (name) => /^(favicon\.(svg|ico)|robots\.txt)$/.test(name))) {
    fs.copyFileSync(file, path.join(next, path.basename(file)));
  }
}

// Lessons keep their bytes: what the server grades and what the page shows is the same file.
function copyLessons() {
  const folder = path.join(root, "lessons");
  const index = [];
  fs.mkdirSync(path.join(next, "lessons/schema"), { recursive: true });
  for (const file of listFiles(folder, (name) => name.endsWith(".json"))) {
    const relative = path.relative(folder, file).split(path.sep);
    if (relative[0] === "schema") {
      fs.copyFileSync(file, path.join(next, "lessons", ...relative));
    } else if (relative.length >= 2) {
      index.push(copyLesson(file, relative[0]));
    }
  }
  const seen = new Set();
  for (const { id } of index) {
    if (seen.has(id)) fail(`two lessons have the id '${id}'`);
    seen.add(id);
  }
  fs.writeFileSync(path.join(next, "lessons/index.json"),
                   JSON.stringify({ format: 1, lessons: index }));
}

// One row of the list. The file name is the id: that makes /l/<id> findable without the list.
function copyLesson(file, topic) {
  const bytes = fs.readFileSync(file);
  let lesson;
  try {
    lesson = JSON.parse(bytes.toString("utf8"));
  } catch (error) {
    fail(`${path.relative(root, file)}: ${error.message}`);
  }
  const id = path.parse(file).name;
  if (lesson.id !== id) fail(`${path.relative(root, file)}: its id is '${lesson.id}', not '${id}'`);
  fs.writeFileSync(path.join(next, "lessons", `${id}.json`), bytes);
  const { version, title, summary, systems, order } = lesson;
  return { id, topic, version, title, summary, systems, order,
           checkpoints: (lesson.checkpoints ?? []).length };
}

// Compressing is slow at these levels, so results are kept by content in build/compressed.
function twin(bytes, ending, compress) {
  const kept = path.join(compressed, hashOf(bytes) + ending);
  if (!fs.existsSync(kept)) fs.writeFileSync(kept, compress(bytes));
  return kept;
}

function brotli(bytes) {
  return zlib.brotliCompressSync(bytes, { params: {
    [zlib.constants.BROTLI_PARAM_QUALITY]: 11,
    [zlib.constants.BROTLI_PARAM_LGWIN]: 22,
    [zlib.constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  } });
}

function compressAll() {
  fs.mkdirSync(compressed, { recursive: true });
  for (const file of listFiles(next, (name) => textEndings.has(path.extname(name)))) {
    const bytes = fs.readFileSync(file);
    if (bytes.length < smallestCompressed) continue;
    fs.copyFileSync(twin(bytes, ".br", brotli), `${file}.br`);
    fs.copyFileSync(twin(bytes, ".gz", (b) => zlib.gzipSync(b, { level: 9 })), `${file}.gz`);
  }
}

fs.rmSync(next, { recursive: true, force: true });
fs.mkdirSync(path.join(next, "assets"), { recursive: true });
const assets = collectAssets();
await buildPages(assets);
copyLessons();
for (const file of listFiles(path.join(root, "build/fonts"), (name) => name.endsWith(".txt"))) {
  fs.copyFileSync(file, path.join(next, "assets", path.basename(file)));
}
compressAll();
fs.rmSync(site, { recursive: true, force: true });
fs.renameSync(next, site);
