/** Builds the browser app. */
import { join } from "node:path";
import { defineConfig } from "vite";

export default defineConfig({
  root: import.meta.dirname,
  base: "/",
  esbuild: { jsx: "automatic", jsxImportSource: "preact" },
  build: {
    outDir: "../../dist/console",
    emptyOutDir: true,
    target: "es2022",
    // The server's Content-Security-Policy refuses data: and inline scripts, so nothing is inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: ["index.html", "playground.html"].map((name) => join(import.meta.dirname, name)),
      // Else each part that two views share becomes a file of some hundred bytes.
      output: { manualChunks: chunkOf },
      // Zod places some annotations where Rollup does not read them; it says so in 30 lines, and nothing follows from it.
      onwarn: (warning, warn) => (warning.code === "INVALID_ANNOTATION" ? undefined : warn(warning)),
    },
  },
  // `npx vite` shows the page while developing; the JSON APIs are the running server's.
  server: {
    host: "127.0.0.1",
    proxy: { "/sandbox/api": "http://127.0.0.1:3000", "/console/api": "http://127.0.0.1:3000" },
  },
});

/** Charts weigh more than all the rest: only the views that draw them load them. */
function chunkOf(id: string): string | undefined {
  if (id.includes("/web/parts/chart-") || id.includes("/node_modules/chart.js/") || id.includes("/node_modules/@kurkle/"))
    return "charts";
  return id.includes("/web/parts/") ? "parts" : undefined;
}
