import type { Page } from "playwright-core";
import { z } from "zod";

const MESSENGER = "https://widget.intercom.io/**";

/** Takes the place of Intercom's script: notes what is asked of it, and shows a launcher and what is written, as Intercom does. */
const SCRIPT = `(() => {
  const calls = (window.recordedCalls = []);
  const say = (name, ...given) => {
    calls.push([name, ...given.map((each) => (typeof each === "function" ? "function" : each))]);
    if (name !== "showNewMessage") return;
    const box = document.createElement("div");
    box.id = "intercom-container";
    box.setAttribute("role", "dialog");
    box.setAttribute("aria-label", "Messenger");
    box.textContent = given[0];
    document.body.append(box);
  };
  const queued = window.Intercom.q;
  window.Intercom = say;
  for (const call of queued) say(...call);
  const style = document.createElement("style");
  style.textContent = ".intercom-lightweight-app { position: fixed; right: 20px; bottom: 20px; width: 48px; height: 48px; background: #000 }";
  document.head.append(style);
  const launcher = document.createElement("div");
  launcher.className = "intercom-lightweight-app";
  if (!SILENT) document.body.append(launcher);
})();`;

const recordSchema = z.object({
  settings: z.record(z.string(), z.unknown()),
  calls: z.array(z.array(z.unknown())),
});

export type MessengerRecord = z.infer<typeof recordSchema>;

/**
 * Answers the Messenger's address without leaving this machine. `silent`: the script comes and shows nothing, as where
 * the domain is not trusted; `blocked`: it does not come, as with an ad blocker.
 */
export async function answerMessenger(page: Page, how: "normal" | "silent" | "blocked"): Promise<void> {
  await page.route(MESSENGER, (route) =>
    how === "blocked"
      ? route.abort("blockedbyclient")
      : route.fulfill({ contentType: "text/javascript", body: SCRIPT.replace("SILENT", String(how === "silent")) }),
  );
}

/** What the Messenger was started with and asked for. */
export async function recordOf(page: Page): Promise<MessengerRecord> {
  return recordSchema.parse(await page.evaluate("({ settings: window.intercomSettings, calls: window.recordedCalls })"));
}
