import { existsSync } from "node:fs";
import { chromium, type BrowserContext } from "playwright-core";
import { supplied } from "../../support/postgres.js";

/** Debian's; the one without windows takes a quarter less time for the same tests. */
export const CHROMIUM = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"].find((path) => existsSync(path));

export const hasChromium = CHROMIUM !== undefined;

/** Said where the browser tests are skipped. */
export const NO_CHROMIUM =
  "skipped: there is no Chromium in /usr/bin (Debian: apt-get install chromium, or chromium-headless-shell)";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // One process for the pages of all tests: a process anew for each, with nothing compiled, takes a tenth more.
  "--renderer-process-limit=1",
  // No page lives long enough to win back what compiling its scripts better would take.
  "--js-flags=--always-sparkplug --no-opt --no-maglev --no-flush-bytecode",
];

let opening: Promise<BrowserContext> | null = null;

/**
 * The browser of all files that a process runs; each test closes the tabs that it opened. It ends with the process, and its
 * profile with the run.
 */
export const sharedBrowser = (): Promise<BrowserContext> => (opening ??= openBrowser());

async function openBrowser(): Promise<BrowserContext> {
  return chromium.launchPersistentContext(await supplied("folder"), {
    ...(CHROMIUM === undefined ? {} : { executablePath: CHROMIUM }),
    headless: true,
    args: FLAGS,
    viewport: { width: 1280, height: 800 },
    locale: "en-GB",
    // Else Vitest's end of a process would not end it.
    handleSIGTERM: false,
    handleSIGINT: false,
    handleSIGHUP: false,
  });
}
