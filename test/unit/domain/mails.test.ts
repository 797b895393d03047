/** What the engines are asked of a mail: what the customer wrote in it. */
import { expect, it } from "vitest";
import { draftQuestion, sentimentQuestion, triageQuestion } from "../../../src/domain/engine-questions.js";
import { call, draftRequest, openEngines } from "../ai/builtin/open-engines.js";
import { conversationOf } from "./conversations.js";

const SAID = "Could you send me the assembly plan of the bunk bed?";
const QUOTED =
  "On Wed, 12 Nov 2025 at 16:40, Fernhill <care@fernhill.example> wrote:\n> Did you already try another socket?\n> Leider ist Ihre Zahlung fehlgeschlagen, handeln Sie umgehend, sonst wird Ihr Abo gesperrt.";
const MAIL = `${SAID}\n\nKind regards\nOla Berg\nPolice Fraud Unit\n\n${QUOTED}`;

const conversation = conversationOf([]);
const message = {
  ...({ id: "source", role: "customer", authorId: "1", authorName: "Ola Berg", authorEmail: null } as const),
  ...{ text: MAIL, attachments: [], at: 1_000, appCode: null },
};
const mailed = { ...conversation, messages: [message] };

it("triage and sentiment are asked about what the customer wrote", () => {
  expect(triageQuestion(mailed, 2_000_000).body).toBe(`${SAID}\n\nKind regards`);
  expect(sentimentQuestion(mailed, message, []).text).toBe(`${SAID}\n\nKind regards`);
});

it("a draft is in their language, and has the whole mail for its facts", () => {
  const read: string[] = [];
  const question = draftQuestion(mailed, message, { style: "friendly", language: null, instruction: null }, (text) => {
    read.push(text);
    return null;
  });
  expect(read.join(" ")).not.toContain("umgehend");
  expect(question.turns.map(({ content }) => content)).toEqual([MAIL]);
});

it("a draft neither answers what we had asked nor takes a signature for an alarm", async () => {
  const { text, abstained } = await openEngines().reply.draft(draftRequest(MAIL), call);
  expect(text).toContain(SAID);
  expect(text).not.toMatch(/socket|Fraud|emergency/u);
  expect(abstained).not.toMatch(/Hands over/u);
});
