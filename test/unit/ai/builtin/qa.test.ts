import { describe, expect, it } from "vitest";
import type { DialogueTurn } from "../../../../src/domain/answers.js";
import { call, openEngines } from "./open-engines.js";

const { qa } = openEngines();
const evaluate = (turns: readonly DialogueTurn[]) => qa.evaluate({ conversationId: "1", agentId: "2", turns }, call);

const good: readonly DialogueTurn[] = [
  { role: "customer", content: "My parcel is late again, this is really annoying. When will my parcel come?", at: 0 },
  {
    role: "agent",
    content: "Hi Ana, I'm sorry about the wait. I have contacted the carrier, and your parcel will arrive by Friday.",
    at: 240,
  },
  { role: "customer", content: "Great, thank you so much!", at: 400 },
  { role: "agent", content: "You're welcome, glad to help. Have a good day!", at: 420 },
];

const instead = (index: number, content: string) => good.map((turn, index) => (index === index ? { ...turn, content } : turn));

describe("the QA score", () => {
  it("is the rubric's weighted sum of four dimensions", async () => {
    const { overallScore, dimensions } = await evaluate(good);
    const weights: Record<string, number> = { empathy: 0.25, resolution: 0.35, communication: 0.25, efficiency: 0.15 };
    const sum = dimensions.reduce((total, { name, score }) => total + score * (weights[name] ?? 0), 0);
    expect(overallScore).toBeCloseTo(sum, 2);
  });

  it.each([
    ["curt answers", instead(1, "ok wait")],
    ["an insult", instead(1, "Calm down, as I said you should have read the stupid page.")],
    ["no answer to the end", good.slice(0, 1)],
    ["an answer a day later", good.map((turn, index) => (index === 0 ? turn : { ...turn, at: turn.at + 90_000 }))],
    ["an unhappy end", instead(2, "That does not help at all. Where is my parcel? This is unacceptable.")],
  ])("falls with %s", async (_, worse) => {
    expect((await evaluate(worse)).overallScore).toBeLessThan((await evaluate(good)).overallScore);
  });

  it("quotes what it rests on", async () => {
    const { dimensions } = await evaluate(good);
    expect(dimensions.find(({ name }) => name === "empathy")?.evidence).toContain("I'm sorry about the wait");
    dimensions.forEach(({ evidence }) => expect(evidence).not.toBeNull());
  });

  it("coaches on what cost most", async () => {
    const { coachingNotes } = await evaluate(
      instead(1, "Your parcel is somewhere with the carrier at the moment, that happens."),
    );
    expect(coachingNotes.join(" ")).toMatch(/acknowledge|say plainly/i);
  });

  it("does not ask for sympathy where the customer was never upset", async () => {
    const { coachingNotes } = await evaluate([
      { role: "customer", content: "Could you tell me where I find the invoice?", at: 0 },
      { role: "agent", content: "Hello! You can open Billing and click Invoices.", at: 60 },
      { role: "customer", content: "Thanks", at: 90 },
    ]);
    expect(coachingNotes.join(" ")).not.toContain("upset");
  });

  it("says that it cannot judge whether the facts were right", async () => {
    expect((await evaluate(good)).by.notice).toContain("not checked");
  });
});
