/** Vitest's global set-up of the browser tests: that they are left out is said before and after the run, and fails one of CI. */
import { hasChromium, NO_CHROMIUM } from "./chromium.js";

export function setup(): (() => void) | undefined {
  if (hasChromium) return undefined;
  const sentence = `LEFT OUT: every test that needs a browser (test/browser). ${NO_CHROMIUM}`;
  if (process.env["CI"] === "true") throw new Error(sentence);
  const print = () => console.warn(`\n${sentence}\n`);
  print();
  return print;
}
