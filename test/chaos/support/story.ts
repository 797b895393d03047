/** What customers and teammates do in a round of chaos, and what must be true in Intercom afterwards. */
import type { Twin } from "../../../src/sandbox/twin.js";
import { LONG } from "./rounds.js";

export interface RateReport {
  readonly text: string;
  /** A message that another one follows within the draft's settling time may go without a draft; it never gets two. */
  readonly mustHaveDraft: boolean;
}

export interface Story {
  readonly name: string;
  readonly conversationId: string;
  readonly contactId: string;
  readonly written: RateReport[];
  /** Replies that a teammate sent from the sidebar. */
  sent: number;
  closes: number;
}

/** As an admin makes them by hand. */
export const ATTRIBUTES = [
  { name: "AI category", dataType: "string" },
  { name: "AI urgency", dataType: "list", options: ["low", "medium", "high", "urgent"] },
  { name: "AI sentiment", dataType: "list", options: ["positive", "neutral", "negative"] },
  { name: "AI escalation risk", dataType: "decimal" },
  { name: "AI QA score", dataType: "integer" },
] as const;

const TEAMMATE = "7401001";
const CLICKING_MS = LONG ? 300_000 : 45_000;
let written = 0;

// The fake reply service quotes the first 60 characters of the question, so the number that tells messages apart stands first.
const angry = (name: string) => `No ${(written += 1)} ${name}: I was charged twice, terrible and unacceptable`;
const calm = (name: string) => `No ${(written += 1)} ${name}: thank you, great, one more question please`;

/** @param name stands in every message of the story, to tell it from others. */
export function opens(twin: Twin, name = "of many"): Story {
  const text = angry(name);
  const { conversationId, contactId } = twin.customerWrites({ text, customer: { name: "Ana Silva" } });
  return { name, conversationId, contactId, written: [{ text, mustHaveDraft: true }], sent: 0, closes: 0 };
}

/** One message, or two in one breath. */
export function writesAgain(twin: Twin, story: Story, burst: boolean): void {
  const texts = burst ? [angry(story.name), calm(story.name)] : [calm(story.name)];
  for (const text of texts) {
    twin.customerWrites({ conversationId: story.conversationId, text });
    story.written.push({ text, mustHaveDraft: text === texts.at(-1) });
  }
}

/** Clicks until the draft is sent: a teammate who sees a failure opens the conversation again. However often it is clicked, it is sent once. */
export async function isSentTheDraft(twin: Twin, story: Story): Promise<void> {
  const click = async (button: string) => (await twin.clickSidebar(story.conversationId, button, { adminId: TEAMMATE })).ok;
  for (const deadline = Date.now() + CLICKING_MS; ; await new Promise((resolve) => setTimeout(resolve, 200))) {
    const opened = await twin.openSidebar(story.conversationId, TEAMMATE);
    const shown = opened.ok ? JSON.stringify(opened.canvas) : "";
    if (shown.includes("**Sent** by")) break;
    if (Date.now() > deadline) throw new Error(`${story.conversationId}: the draft could not be sent: ${shown}`);
    if ((await click("open-editor")) && (await click("send-as-me"))) await click("confirm-send");
  }
  story.sent += 1;
}

/** Clicks until the receipt of the assignment says that it is undone; however often it is clicked, it is undone once. @param found right before the first click */
export async function isAssignmentUndone(twin: Twin, { conversationId }: Story, found: () => void): Promise<void> {
  const click = (button: string) => twin.clickSidebar(conversationId, button, { adminId: TEAMMATE });
  let undo: string | null = null;
  for (const deadline = Date.now() + CLICKING_MS; ; await new Promise((resolve) => setTimeout(resolve, 200))) {
    await twin.openSidebar(conversationId, TEAMMATE);
    await click("open-details");
    const receipts = await click("open-receipts");
    const shown = receipts.ok ? JSON.stringify(receipts.canvas) : "";
    const after = shown.slice(shown.indexOf("Assigned to"));
    if (undo === null) {
      undo = /"(undo:[^"]+)"/.exec(after)?.[1] ?? null;
      if (undo !== null) found();
    }
    if (undo !== null && receipts.ok && !shown.includes(undo)) break;
    if (Date.now() > deadline) throw new Error(`${conversationId}: the assignment could not be undone: ${shown}`);
    if (undo !== null) await click(undo);
  }
}

export function isClosed(twin: Twin, story: Story): void {
  twin.close(story.conversationId, { adminId: TEAMMATE });
  story.closes += 1;
}

export function isAnsweredAndClosed(twin: Twin, story: Story): void {
  twin.teammateReplies(story.conversationId, "I am sorry for that; both charges are refunded by tomorrow.", TEAMMATE);
  isClosed(twin, story);
}

/** Everything that is not as it should be. Empty when every event had its effects exactly once. */
export function fieldIssuesOf(twin: Twin, story: Story): readonly string[] {
  const view = twin.conversation(story.conversationId);
  const { attributes } = twin.contact(story.contactId);
  const bodies = view.notes.map((note) => note.body ?? "");
  const calmed = story.written.length > 1;
  const expected = ["ai-category:billing", "ai-urgency:medium", ...(calmed ? [] : ["escalation-risk:high"])];
  const references = bodies.map((body) => /Ref: (SI-\w{8})/.exec(body)?.[1] ?? "none");
  const faults = [
    ...story.written.flatMap(({ text, mustHaveDraft }) => countFault(text, draftsAbout(bodies, text), mustHaveDraft ? 1 : 0, 1)),
    ...countFault("QA notes", bodies.filter((body) => body.includes("QA Score")).length, story.closes, story.closes),
    ...differs("tags", [...view.tagNames].sort(), expected),
    ...differs("team", view.teamName, "Billing"),
    ...differs("mood", attributes["sentiment_score"], calmed ? "positive" : "negative"),
    ...differs("risk", attributes["escalation_risk"], calmed ? 0 : 0.6),
    ...differs("references", new Set(references).size, references.length),
    ...differs("assignments", view.parts.filter(({ assignedTo }) => assignedTo !== null).length, 1),
    ...(twin.core.world.conversationAttributes.length === 0 ? [] : attributeIssues(view, story)),
    ...differs("texts of ours a customer could read", view.readable.filter((part) => part.byApp).length, story.sent),
  ];
  return faults.map((fault) => `${story.conversationId}: ${fault}`);
}

/** Each has the last decision's value, and no value was written twice. */
function attributeIssues(
  { customAttributes, parts }: ReturnType<Twin["conversation"]>,
  { written: messages, closes }: Story,
): readonly string[] {
  const calmed = messages.length > 1;
  const written = parts.flatMap(({ event }) => (event?.kind === "attribute" ? [`${event.name}: ${event.value ?? "empty"}`] : []));
  return [
    ...differs("AI category", customAttributes.get("AI category"), "billing"),
    ...differs("AI urgency", customAttributes.get("AI urgency"), "medium"),
    ...differs("AI sentiment", customAttributes.get("AI sentiment"), calmed ? "positive" : "negative"),
    ...differs("AI escalation risk", customAttributes.get("AI escalation risk"), calmed ? 0 : 0.6),
    ...differs("a QA score", customAttributes.has("AI QA score"), closes > 0),
    ...differs("values written", written, [...new Set(written)]),
  ];
}

function draftsAbout(bodies: readonly string[], text: string): number {
  return bodies.filter((body) => body.includes("AI draft") && body.includes(text.slice(0, 60))).length;
}

function countFault(what: string, count: number, least: number, most: number): readonly string[] {
  return count >= least && count <= most ? [] : [`${what}: ${count}, expected ${least === most ? most : `${least} to ${most}`}`];
}

function differs(what: string, found: unknown, expected: unknown): readonly string[] {
  const [is, should] = [JSON.stringify(found), JSON.stringify(expected)];
  return is === should ? [] : [`${what}: ${is}, expected ${should}`];
}
