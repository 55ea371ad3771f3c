// Older Emscripten tries fetch() for the wasm file wherever fetch exists, but under Node the file is a
// path, which fetch refuses. Without fetch it reads the file.
globalThis.fetch = undefined;
