/** Of "Ask for another draft" the styles are those that whoever writes the drafts has. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { type RunningApp, runApp } from "../support/running-app.js";
import { clickLabel, type OpenSidebar, openHome } from "../support/sidebar.js";
import { type SimpliServices, startSimpliServices } from "../support/simpli-services.js";

const MAREN = "7401001";

let simpli: SimpliServices;
let app: RunningApp;

beforeEach(async () => {
  simpli = await startSimpliServices();
});
afterEach(async () => {
  await app.close();
  await simpli.close();
});

async function start(env: Readonly<Record<string, string>>): Promise<void> {
  app = await runApp({ database: "postgres", env });
}

/** Which a service has is asked for beside a teammate's screens: one that is drawn later knows. */
async function expectOffered(styles: readonly string[]): Promise<void> {
  const { conversationId } = app.twin.customerWrites({ text: "I was charged twice this month, please look into it" });
  await app.quiet();
  await expect
    .poll(async () => {
      const details = await clickLabel(app.twin, await openHome(app.twin, conversationId, MAREN), "Details");
      return optionsOf(await clickLabel(app.twin, details, "Ask for another draft"));
    })
    .toEqual(styles);
}

function optionsOf({ canvas }: OpenSidebar): readonly string[] {
  const field = canvas.content.components.find(({ id }) => id === "style") as { options?: { text: string }[] } | undefined;
  return field?.options?.map(({ text }) => text) ?? [];
}

it("a reply service's own", async () => {
  simpli.answer("reply", ({ path }) =>
    path === "/api/v1/styles" ? { status: 200, body: { styles: ["friendly", "formal", "playful"] } } : undefined,
  );
  await start({ SIMPLI_REPLY_URL: simpli.urls.reply });
  await expectOffered(["Friendly", "Formal", "Playful"]);
});

it("of a service that does not say which it has, the two that Simpli Reply documents", async () => {
  simpli.answer("reply", ({ path }) => (path.endsWith("/styles") ? { status: 404, body: { detail: "Not Found" } } : undefined));
  await start({ SIMPLI_REPLY_URL: simpli.urls.reply });
  await expectOffered(["Friendly", "Formal"]);
});

it("the built-in engine's", async () => {
  await start({});
  await expectOffered(["Friendly", "Formal", "Concise", "Empathetic"]);
});
