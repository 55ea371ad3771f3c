// Debian's Chromium, driven by playwright-core, with WebGL 2 in software.
//
//   const browser = await openBrowser();
//   const page = await openPage(browser, { viewport: { width: 390, height: 844 } });
//   await page.goto(server.url + "/l/" + id);
//   assert.deepEqual(page.problems, []);
//
// CHROMIUM names another browser than Debian's. The first of these that is there is taken; the one without windows
// shows pages alike and takes half the time.

import * as fs from "node:fs";
import { chromium } from "playwright-core";

const candidates = [process.env.CHROMIUM, "/usr/bin/chromium-headless-shell", "/usr/bin/chromium",
                    "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

export function openBrowser() {
  const executablePath = candidates.find((path) => path && fs.existsSync(path));
  if (!executablePath) throw new Error("no Chromium; scripts/setup installs it");
  return chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-dev-shm-usage", "--use-angle=swiftshader",
           "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist"],
  });
}

// A page in a context of its own. `page.problems` collects what must not happen: errors and warnings
// on the console, uncaught exceptions, requests to another origin than the page's.
export async function openPage(browser, options = {}) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  page.problems = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) {
      page.problems.push(`console ${message.type()}: ${message.text()}`);
    }
  });
  page.on("pageerror", (error) => page.problems.push(`uncaught: ${error.message}`));
  page.on("request", (request) => {
    const url = new URL(request.url());
    const own = page.url() === "about:blank" || url.origin === new URL(page.url()).origin;
    if (!own && /^https?:$/.test(url.protocol)) page.problems.push(`other origin: ${url.href}`);
  });
  return page;
}
