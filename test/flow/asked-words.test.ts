/** What a teammate types into a form that asks the reply engine stays there when the form is left, and is never cut. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { validateCanvas } from "../../canvas/kit/index.js";
import { type AppWithServices, runAppWithServices } from "../support/app-with-services.js";
import type { RunningApp } from "../support/running-app.js";
import { clickLabel, openHome, type OpenSidebar, textOf } from "../support/sidebar.js";
import { answerBilling } from "../support/simpli-services.js";

const MAREN = "7401001";
const LONG = "Offer a call on Monday. ".repeat(40).trim();

let running: AppWithServices;
let app: RunningApp;
beforeAll(async () => {
  running = await runAppWithServices();
  ({ app } = running);
  answerBilling(running.simpli);
});
afterAll(() => running.close());

const click = (open: OpenSidebar, label: string, values?: Record<string, string>) => clickLabel(app.twin, open, label, values);
const valueIn = ({ canvas }: OpenSidebar, field: string) =>
  canvas.content.components.find(({ id }) => id === field)?.["value"] ?? null;

async function details(): Promise<OpenSidebar> {
  const { conversationId } = app.twin.customerWrites({ text: "Where do I find the invoice for last month?" });
  await app.quiet();
  return click(await openHome(app.twin, conversationId, MAREN), "Details");
}

it.each([
  ["Ask the help centre", "question", "Back", "Ask"],
  ["Ask for another draft", "instruction", "Details", "Regenerate"],
] as const)(
  "%s: Back keeps it, other screens carry it, and once it was asked it is gone",
  async (entry, field, toDetails, ask) => {
    const form = await click(await details(), entry);
    const left = await click(form, "Back", { [field]: "Shorter, please" });
    const menu = toDetails === "Back" ? left : await click(left, toDetails);
    const elsewhere = await click(await click(menu, "Why this classification"), "Back");
    expect(validateCanvas({ canvas: elsewhere.canvas })).toEqual([]);
    const again = await click(elsewhere, entry);
    expect(valueIn(again, field)).toBe("Shorter, please");
    // What is emptied is not wanted.
    const emptied = await click(again, "Back", { [field]: "" });
    expect(JSON.stringify(emptied.canvas)).not.toContain("Shorter, please");
    const asked = await click(again, ask, { [field]: "Shorter, please" });
    await app.quiet();
    expect(JSON.stringify(asked.canvas["stored_data"])).not.toContain("kept");
  },
);

it.each([
  ["Ask the help centre", "question", "Ask"],
  ["Ask for another draft", "instruction", "Regenerate"],
] as const)("%s: what looks like markup comes back letter by letter", async (entry, field, ask) => {
  const typed = "Does `--force` on <host> cost **5*4** €, see [here](https://x.example) and __init__?";
  const left = await click(await click(await details(), entry), "Back", { [field]: typed });
  const menu = entry === "Ask the help centre" ? left : await click(left, "Details");
  expect(valueIn(await click(menu, entry), field)).toBe(typed);
  const refused = await click(await click(menu, entry), ask, { [field]: `${typed} ${LONG}` });
  expect(valueIn(refused, field)).toBe(`${typed} ${LONG}`);
});

it.each([
  ["Ask the help centre", "question", "Ask"],
  ["Ask for another draft", "instruction", "Regenerate"],
] as const)("%s: what is too long is asked of nobody, and stays as it was typed", async (entry, field, ask) => {
  const answer = await click(await click(await details(), entry), ask, { [field]: LONG });
  expect(textOf(answer)).toContain("This is longer than 500 characters");
  expect(valueIn(answer, field)).toBe(LONG);
  expect(validateCanvas({ canvas: answer.canvas })).toEqual([]);
});
