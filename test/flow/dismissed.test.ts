/** A draft that a teammate dismisses: put away once, reported once, and not written again by itself. */
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { validateCanvas } from "../../canvas/kit/index.js";
import { type AppWithServices, runAppWithServices } from "../support/app-with-services.js";
import { signIn } from "../support/console.js";
import { sample } from "../support/prometheus.js";
import { clickToEnd, labelsOf, openHome, type OpenSidebar, textOf } from "../support/sidebar.js";
import { answerBilling } from "../support/simpli-services.js";

const MAREN = "7401001";
const AWAY = "I am out of the office until Monday and will answer then.";

let running: AppWithServices;
let drafts = 0;
beforeAll(async () => {
  running = await runAppWithServices({ pace: { storedNumbersMs: 50 } });
});
afterAll(() => running.close());
beforeEach(() => {
  answerBilling(running.simpli);
  running.simpli.answer("reply", ({ path }) => {
    if (path !== "/api/v1/draft") return undefined;
    drafts += 1;
    return { status: 200, body: { draft_id: `dismissed-${drafts}`, draft: `Draft number ${drafts}.`, confidence: 0.8 } };
  });
});

const home = (id: string) => openHome(running.app.twin, id, MAREN);
const click = (open: OpenSidebar, label: string, values?: Record<string, string>) =>
  clickToEnd(running.app.twin, open, label, values);
const reports = (draft: number) =>
  running.simpli.requests("reply", "/api/v1/feedback").filter(({ body }) => JSON.stringify(body).includes(`dismissed-${draft}`));

async function drafted(): Promise<{ id: string; editor: OpenSidebar }> {
  const { conversationId: id } = running.app.twin.customerWrites({ text: "I was charged twice this month, please look into it" });
  await running.app.quiet();
  return { id, editor: await click(await home(id), "Insert draft") };
}

it("is put away however often that is clicked, and another can be asked for", async () => {
  const { id, editor } = await drafted();
  const dismissed = drafts;
  expect(validateCanvas({ canvas: editor.canvas })).toEqual([]);
  const answers = await Promise.all([click(editor, "Dismiss"), click(editor, "Dismiss")]);
  await running.app.quiet();
  for (const answer of [...answers, await click(editor, "Dismiss"), await home(id)])
    expect(textOf(answer)).not.toContain(`Draft number ${dismissed}`);
  expect(reports(dismissed)).toHaveLength(1);
  expect(reports(dismissed)[0]?.body).toMatchObject({ accepted: false });
  running.app.twin.assign(id, { teammateId: MAREN });
  await running.app.quiet();
  expect(drafts, "nothing was written by itself").toBe(dismissed);
  await click(await home(id), "Write a draft");
  await running.app.quiet();
  expect(textOf(await home(id))).toContain(`Draft number ${dismissed + 1}`);
});

it("is said to be dismissed, by whom and to every teammate, until the customer writes again", async () => {
  const { id, editor } = await drafted();
  const answer = await click(editor, "Dismiss");
  await running.app.quiet();
  for (const shown of [answer, await openHome(running.app.twin, id, "7401002")]) {
    expect(textOf(shown)).toMatch(/The draft was dismissed by Maren Holt, [^"]+\d/);
    expect(textOf(shown)).not.toContain("No draft yet");
    expect(labelsOf(shown)).toContain("Write a draft");
    expect(validateCanvas({ canvas: shown.canvas })).toEqual([]);
  }
  running.app.twin.customerWrites({ conversationId: id, text: "And what about the other charge?" });
  await running.app.quiet();
  expect(textOf(await home(id))).toContain(`Draft number ${drafts}.`);
  expect(textOf(await home(id))).not.toContain("dismissed");
});

it("does not put away the newer draft, from a canvas that showed an older one", async () => {
  const { id, editor } = await drafted();
  await click(await home(id), "Regenerate");
  await running.app.quiet();
  const newer = drafts;
  expect(textOf(await click(editor, "Dismiss"))).toContain("so it was not dismissed");
  await running.app.quiet();
  expect(textOf(await home(id))).toContain(`Draft number ${newer}.`);
  expect(labelsOf(await home(id))).toContain("Insert draft");
});

it("is not put away once it was sent", async () => {
  const { editor } = await drafted();
  await click(await click(editor, "Send as Maren Holt"), "Send now");
  await running.app.quiet();
  expect(textOf(await click(editor, "Dismiss"))).toContain("has been used meanwhile");
});

it("keeps what was typed beside it", async () => {
  const { editor } = await drafted();
  expect(textOf(await click(editor, "Dismiss", { "draft-text": "My own words, Ana" }))).toContain(
    "Your text from the editor is kept",
  );
});

it.each([
  ["an automatic reply", (id: string) => running.app.twin.customerWrites({ conversationId: id, text: AWAY })],
  ["a snooze that is over", (id: string) => running.app.twin.snooze(id, 1_900_000_000, MAREN)],
] as const)("is spoken of as nothing else after %s", async (_when, happens) => {
  const { id, editor } = await drafted();
  const dismissed = drafts;
  await click(editor, "Dismiss");
  happens(id);
  await running.app.quiet();
  if (textOf(await home(id)).includes("is snoozed")) running.app.twin.wake(id, MAREN);
  await running.app.quiet();
  const shown = await home(id);
  expect(textOf(shown)).not.toMatch(/being written|snoozed/);
  expect(labelsOf(shown)).toContain("Write a draft");
  expect(drafts, "nothing was written by itself").toBe(dismissed);
});

it("is not offered again as the last one, where another that was asked for fails", async () => {
  const { id, editor } = await drafted();
  const dismissed = drafts;
  await click(editor, "Dismiss");
  running.simpli.answer("reply", ({ path }) => (path === "/api/v1/draft" ? { status: 400, body: { detail: "no" } } : undefined));
  await click(await home(id), "Write a draft");
  await running.app.quiet();
  const shown = await home(id);
  expect(textOf(shown)).toContain("No new draft");
  expect(textOf(shown)).not.toContain(`Draft number ${dismissed}.`);
  expect(labelsOf(shown)).not.toContain("Insert draft");
  expect(labelsOf(shown)).toContain("Retry");
});

it("says that Fin has the conversation once Fin answers, and who dismissed the draft once Fin hands it over", async () => {
  const { id, editor } = await drafted();
  const dismissed = drafts;
  await click(editor, "Dismiss");
  await running.app.quiet();
  running.app.twin.finReplies(id, "Both charges are listed in your account.");
  await running.app.quiet();
  expect(textOf(await home(id))).toContain("Fin is answering this conversation");
  expect(labelsOf(await home(id))).not.toContain("Write a draft");
  running.app.twin.finHandsOver(id);
  await running.app.quiet();
  expect(textOf(await home(id))).toContain("The draft was dismissed by Maren Holt");
  expect(labelsOf(await home(id))).toContain("Write a draft");
  expect(drafts, "nothing was written by itself").toBe(dismissed);
});

it("counts as dismissed, also once the conversation is closed: nobody answered in other words", async () => {
  const { id, editor } = await drafted();
  await click(editor, "Dismiss");
  running.app.twin.close(id, { adminId: MAREN });
  await running.app.quiet();
  const { drafts: shown } = await (await signIn(running.app)).ask("read-analytics", { days: "7" });
  const [fates] = shown.byEngine.map((each) => each.fates);
  expect(fates?.answeredOtherwise).toBe(0);
  expect(fates?.dismissed).toBeGreaterThan(0);
  await running.app.until("the metrics say so", async () => {
    const text = await (await fetch(`${running.app.url}/metrics`)).text();
    const counted = (outcome: string) => sample(text, "simpli_drafts_settled_last_hour", { outcome });
    return (counted("dismissed") ?? 0) > 0 && counted("answered-otherwise") === 0;
  });
});
