import type { Page } from "playwright-core";

/** Timers of a second or more are remembered and run as ever. */
const SCRIPT = `{
  const { setTimeout, clearTimeout, setInterval, clearInterval } = window;
  const waits = new Map();
  window.setTimeout = (work, ms = 0, ...given) => {
    if (ms < 1000) return setTimeout(work, ms, ...given);
    const end = () => {
      window.clearTimeout(id);
      work(...given);
    };
    const id = setTimeout(end, ms);
    waits.set(id, end);
    return id;
  };
  window.setInterval = (work, ms = 0, ...given) => {
    const id = setInterval(work, ms, ...given);
    if (ms >= 1000) waits.set(id, () => work(...given));
    return id;
  };
  window.clearTimeout = window.clearInterval = (id) => {
    waits.delete(id);
    clearTimeout(id);
  };
  window.endWaits = () => [...waits.values()].forEach((end) => end());
}`;

/** Before the page is opened: its waits can be ended. */
export async function rememberWaits(page: Page): Promise<void> {
  await page.addInitScript(SCRIPT);
}

/** What the page waits for by the clock, a second or longer, is due now. */
export async function endWaits(page: Page): Promise<void> {
  await page.evaluate("window.endWaits()");
}

/** Requests of the page reach the server only once the function that is returned is called. */
export async function holdRequests(page: Page, address: string): Promise<() => void> {
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(address, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}
