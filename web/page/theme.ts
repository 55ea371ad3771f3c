// Reads the style sheet's colour tokens, so that the canvas is painted in the same colours.

// Any CSS colour, also `Highlight` or color-mix(), as 0xRRGGBBAA, by way of one painted pixel.
function colorReader(probe: HTMLElement): (css: string) => number {
  const surface = document.createElement("canvas");
  surface.width = surface.height = 1;
  const context = surface.getContext("2d", { willReadFrequently: true });
  return (css) => {
    if (!context || css === "") return 0xff;
    probe.style.color = "";
    probe.style.color = css;
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = getComputedStyle(probe).color;
    context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 255] = context.getImageData(0, 0, 1, 1).data;
    return ((red << 24) | (green << 16) | (blue << 8) | alpha) >>> 0;
  };
}

export function readTokens(names: string[]): number[] {
  const probe = document.createElement("span");
  probe.hidden = true;
  probe.style.setProperty("forced-color-adjust", "none");  // or mixed colours would read as plain text's
  document.body.append(probe);
  const read = colorReader(probe);
  const style = getComputedStyle(document.documentElement);
  const values = names.map((name) => read(style.getPropertyValue(name).trim()));
  probe.remove();
  return values;
}

const queries = ["(prefers-color-scheme: dark)", "(forced-colors: active)", "(prefers-contrast: more)",
                 "(prefers-reduced-motion: reduce)"];

// Calls back when the system's wishes change; returns how to stop.
export function watchTheme(onChange: () => void): () => void {
  const watched = queries.map((query) => window.matchMedia(query));
  watched.forEach((query) => query.addEventListener("change", onChange));
  return () => watched.forEach((query) => query.removeEventListener("change", onChange));
}
