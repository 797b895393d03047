/**
 * How the built-in engine follows a change of subject (`domain/subject-change.ts`), on the sandbox's past, whose words it was
 * not made by: threads that stay with their subject, at each customer message, and openings of one team followed by two of
 * another team's in the same language. `WRONG=1` lists the threads that were left wrongly.
 */
import { readdir, readFile } from "node:fs/promises";
import { z } from "zod";
import { createBuiltinEngines } from "../../src/ai/builtin/create-builtin-engines.js";
import { startEmbedder } from "../../src/ai/builtin/embedder/start-embedder.js";
import type { Conversation, Message, Role } from "../../src/domain/conversation.js";
import { OPENING } from "../../src/domain/decisions/decision.js";
import { messageQuestion, triageQuestion } from "../../src/domain/engine-questions.js";
import { DEFAULT_SETTINGS } from "../../src/domain/settings.js";
import { subjectMessages, whySameSubject } from "../../src/domain/subject-change.js";
import { createCall } from "../support/simpli/call.js";
import { print } from "./support/report.js";

const PAST = new URL("../../src/sandbox/seed/past/", import.meta.url);
const schema = z.array(
  z.object({
    customer: z.object({ language: z.string() }),
    text: z.string(),
    turns: z.array(z.object({ kind: z.string(), text: z.string().optional(), team: z.string().optional() })),
  }),
);
const files = (await readdir(PAST)).sort();
const past = (
  await Promise.all(files.map(async (file) => schema.parse(JSON.parse(await readFile(new URL(file, PAST), "utf8")))))
).flat();

const embedder = startEmbedder({ onFailure: (reason) => process.stderr.write(`${reason}\n`) });
const engines = createBuiltinEngines({
  articleSource: { version: () => Promise.resolve("none"), list: () => Promise.resolve([]) },
  embedder,
  unansweredQueries: () => Promise.resolve([]),
});
const { categories } = DEFAULT_SETTINGS;
const call = createCall();

function conversationOf(texts: readonly { readonly role: Role; readonly text: string }[]): Conversation {
  const messages = texts.map(({ role, text }, index): Message => {
    const nobody = { authorId: null, authorName: null, authorEmail: null, attachments: [], appCode: null };
    return { id: index === 0 ? "source" : String(index), role, text, at: index, ...nobody };
  });
  return {
    ...{ id: "1", state: "open", subject: null, channel: "chat", createdAt: 0, updatedAt: 0, contactIds: [], teamId: null },
    ...{ teammateId: null, tags: [], messages, notes: [], closings: [], assignments: [], rating: null, truncated: false },
    fin: { participated: null, resolution: null, lastSpokeAt: null, hadLastWord: false },
  };
}

/** The category that is followed, at the newest message; null where the subject is the same. */
async function followed(conversation: Conversation): Promise<{ readonly from: string; readonly to: string } | null> {
  const messages = subjectMessages(conversation, OPENING);
  if (messages === null) return null;
  const opening = conversationOf(conversation.messages.slice(0, 1));
  const { category: from } = await engines.triage.classify({ ...triageQuestion(opening, 0), categories }, call);
  const read = (message: Message) => engines.triage.classify({ ...messageQuestion(conversation, message), categories }, call);
  const newest = await read(messages.newest);
  if (whySameSubject(newest, from, DEFAULT_SETTINGS) !== null) return null;
  const earlier = await read(messages.earlier);
  return whySameSubject(earlier, from, DEFAULT_SETTINGS) === null && earlier.category === newest.category
    ? { from, to: newest.category }
    : null;
}

const wrong: string[] = [];
let threads = 0;
let moments = 0;
for (const one of past) {
  const said = one.turns.flatMap(({ kind, text = "" }) =>
    kind === "customer" || kind === "teammate" ? [{ role: kind, text } as const] : [],
  );
  const all = [{ role: "customer", text: one.text } as const, ...said];
  const ends = all.flatMap(({ role }, index) => (role === "customer" && index > 0 ? [index + 1] : [])).slice(1);
  if (ends.length > 0) threads += 1;
  for (const end of ends) {
    moments += 1;
    const change = await followed(conversationOf(all.slice(0, end)));
    if (change !== null)
      wrong.push(
        `${change.from} -> ${change.to}: ${all
          .slice(0, end)
          .flatMap(({ role, text }) => (role === "customer" ? [text] : []))
          .join(" / ")}`,
      );
  }
}

const teamOf = ({ turns }: (typeof past)[number]) => turns.findLast(({ team }) => team !== undefined)?.team ?? null;
const openings: { readonly team: string; readonly language: string; readonly text: string; readonly category: string }[] = [];
for (const one of past) {
  const team = teamOf(one);
  const { category } = await engines.triage.classify(
    { ...triageQuestion(conversationOf([{ role: "customer", text: one.text }]), 0), categories },
    call,
  );
  if (team !== null) openings.push({ team, language: one.customer.language, text: one.text, category });
}
let changes = 0;
let caught = 0;
for (const [index, one] of openings.entries()) {
  const others = [...openings.slice(index + 1), ...openings.slice(0, index)].filter(
    ({ team, language, category }) => team !== one.team && language === one.language && category !== one.category,
  );
  const first = others.find(
    ({ team, category }) => others.filter((other) => other.team === team && other.category === category).length > 1,
  );
  const second = others.find((other) => other !== first && other.team === first?.team && other.category === first.category);
  if (first === undefined || second === undefined) continue;
  changes += 1;
  const texts = [one, first, second].map(({ text }) => ({ role: "customer", text }) as const);
  if ((await followed(conversationOf(texts))) !== null) caught += 1;
}
await embedder.close();

print("The sandbox's past, built-in engine", [
  { what: "threads with three customer messages or more", all: threads, "": "" },
  { what: "moments in them, and changes seen where there is none", all: moments, "": wrong.length },
  { what: "two openings alike of another team after one, and followed", all: changes, "": caught },
]);
if (process.env["WRONG"] === "1") for (const line of wrong) process.stdout.write(`${line}\n`);
