/** What is claimed of the sandbox's past holds for every conversation in it. */
import { describe, expect, it } from "vitest";
import { WRITTEN, writtenPast } from "../../../src/sandbox/seed/past.js";
import { createTwin } from "../../../src/sandbox/twin.js";

const DAY = 86_400;
const NOW = Math.floor(Date.now() / 1000);

describe("as it was written", () => {
  it("is at least 400 conversations over 60 days, in several languages", () => {
    expect(WRITTEN.length).toBeGreaterThanOrEqual(400);
    const days = WRITTEN.map(({ daysAgo }) => daysAgo);
    expect(Math.max(...days) - Math.min(...days)).toBeGreaterThanOrEqual(58);
    expect(new Set(WRITTEN.map(({ customer }) => customer.language)).size).toBeGreaterThanOrEqual(10);
  });

  it("says no sentence twice", () => {
    const texts = WRITTEN.flatMap(({ text, turns }) => [text, ...turns.flatMap((turn) => ("text" in turn ? [turn.text] : []))]);
    const sentences = texts.flatMap((text) => text.split(/(?<=[.!?。！？])\s*|\n+/u).map((line) => line.trim().toLowerCase()));
    const seen = new Set<string>();
    const twice = sentences.filter((line) => {
      const known = seen.has(line);
      seen.add(line);
      return known && line.split(/\s+/).length > 4;
    });
    expect(twice).toEqual([]);
  });

  it("ends with another team than the topic calls for in at least 15 of 100", () => {
    expect(WRITTEN.filter(({ contradicts }) => contradicts !== undefined).length / WRITTEN.length).toBeGreaterThanOrEqual(0.15);
  });

  it("has reopenings, ratings good and bad, and Fin's hand-overs", () => {
    const count = (holds: (one: (typeof WRITTEN)[number]) => boolean) => WRITTEN.filter(holds).length;
    const of = (one: (typeof WRITTEN)[number], kind: string) => one.turns.filter((turn) => turn.kind === kind).length;
    expect(count((one) => of(one, "close") > 1)).toBeGreaterThan(25);
    expect(count((one) => of(one, "fin-hands-over") > 0)).toBeGreaterThan(30);
    expect(count((one) => one.turns.some((turn) => turn.kind === "rate" && turn.score >= 4))).toBeGreaterThan(60);
    expect(count((one) => one.turns.some((turn) => turn.kind === "rate" && turn.score <= 2))).toBeGreaterThan(10);
  });
});

describe("in the twin", () => {
  const past = writtenPast(NOW);

  it("is all closed, with a team, and nothing of it in the future", () => {
    const twin = createTwin({ past });
    const views = twin.conversationIds().map((id) => twin.conversation(id));
    expect(views).toHaveLength(WRITTEN.length);
    expect(views.filter(({ state, teamName }) => state !== "closed" || teamName === null)).toEqual([]);
    expect(views.every(({ updatedAt }) => updatedAt <= Date.now() / 1000)).toBe(true);
    twin.stop();
  });

  it("begins at the hour it was written for, the oldest first", () => {
    const [oldest] = past;
    const written = WRITTEN.find(({ text }) => text === oldest?.text);
    const at = new Date((Math.floor(NOW / 60) * 60 - (oldest?.startedAgo ?? 0) * 60) * 1000);
    expect(at.toISOString().slice(11, 16)).toBe(written?.at);
    expect((oldest?.startedAgo ?? 0) * 60).toBeGreaterThan(58 * DAY);
  });
});
