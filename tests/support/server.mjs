// Starts `framewalk serve` for tests: on a free port, with a data folder of its own.
//
//   const server = await startServer({ site });
//   await fetch(server.url + "/api/health");
//   await server.stop();
//
// FRAMEWALK_PROGRAM names another program than build/native/framewalk.

import { spawn } from "node:child_process";
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { after } from "node:test";

export const root = path.resolve(import.meta.dirname, "../..");
export const program = process.env.FRAMEWALK_PROGRAM ?? path.join(root, "build/native/framewalk");
export const builtSite = process.env.FRAMEWALK_SITE ?? path.join(root, "build/site");

const startTimeout = 20_000;  // milliseconds; a loaded machine is slow to start things

// A test that fails leaves its server running, and a running child keeps Node from ending.
const running = new Set();
after(() => running.forEach((child) => child.kill("SIGKILL")));

export function temporaryFolder(name) {
  return fs.mkdtempSync(path.join(os.tmpdir(), `framewalk-${name}-`));
}

// Resolves to { url, port, token, data, output(), stop(), kill(), exited }. `token` is null when the
// data folder had one before. `stop` ends it politely and resolves to the exit status; `kill` is -9.
export async function startServer({ site = builtSite, data = temporaryFolder("data"), env = {} } = {}) {
  const child = spawn(program, ["serve", "--port", "0", "--site", site, "--data", data],
                      { env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] });
  running.add(child);
  child.on("exit", () => running.delete(child));
  let output = "";
  child.stdout.on("data", (text) => (output += text));
  child.stderr.on("data", (text) => (output += text));
  const exited = new Promise((resolve) => child.on("exit", (code, signal) => resolve(code ?? signal)));
  const url = await waitForUrl(child, () => output, exited);
  return {
    url,
    port: Number(new URL(url).port),
    token: /token, shown only now, is ([0-9a-f]+)/.exec(output)?.[1] ?? null,
    data,
    exited,
    output: () => output,
    stop: () => (child.kill("SIGTERM"), exited),
    kill: () => (child.kill("SIGKILL"), exited),
  };
}

function waitForUrl(child, output, exited) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill("SIGKILL");
      reject(new Error(`the server did not start: ${output()}`));
    }, startTimeout);
    const look = () => {
      const match = /serving (http:\/\/[^/]+)\/.*\n/.exec(output());
      if (!match) return;
      clearTimeout(timer);
      resolve(match[1]);
    };
    child.stdout.on("data", look);
    exited.then((status) => {
      clearTimeout(timer);
      reject(new Error(`the server ended with ${status}: ${output()}`));
    });
  });
}
