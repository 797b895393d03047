/** What triage changes is a difference: made once it is nothing, and it never touches what is not ours. */
import fc from "fast-check";
import { expect, it } from "vitest";
import type { Conversation } from "../../../src/domain/conversation.js";
import { parseSettings } from "../../../src/domain/settings.js";
import { slug } from "../../../src/domain/tag-names.js";
import { decideTriage, type TriageDecision } from "../../../src/domain/triage-policy.js";

const SETTINGS = parseSettings({});
const OURS = ["ai-category:", "ai-urgency:", "ai-triage:"];

const tagName = fc.oneof(
  fc.string({ minLength: 1, maxLength: 20 }),
  fc
    .tuple(fc.constantFrom(...OURS, "escalation-risk:", "AI-category:", "my-ai-category:"), fc.string({ maxLength: 10 }))
    .map((parts) => parts.join("")),
);
const conversations: fc.Arbitrary<Conversation> = fc
  .record({
    tags: fc.uniqueArray(tagName, { maxLength: 8 }),
    state: fc.constantFrom("open" as const, "closed" as const, "snoozed" as const),
    teamId: fc.option(fc.constant("t-1")),
    teammateId: fc.option(fc.constant("a-1")),
  })
  .map(({ tags, ...facts }) => ({
    id: "1",
    subject: null,
    channel: "chat" as const,
    createdAt: 1,
    updatedAt: 1,
    contactIds: ["c"],
    messages: [],
    notes: [],
    closings: [],
    assignments: [],
    rating: null,
    fin: { participated: false, resolution: null, lastSpokeAt: null, hadLastWord: false },
    truncated: false,
    ...facts,
    tags: tags.map((name, index) => ({ id: String(index), name })),
  }));
const classifications = fc.record({
  category: fc.string({ unit: "binary" }),
  urgency: fc.option(fc.string()),
  confidence: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
});
const teams = fc.constantFrom(
  { found: true, id: "t-2", name: "Billing" } as const,
  { found: false, because: "no such team" } as const,
);

function carriedOut(conversation: Conversation, decision: TriageDecision): Conversation {
  const kept = conversation.tags.filter(({ name }) => !decision.removeTags.includes(name));
  const added = decision.addTags.map((name) => ({ id: name, name }));
  return { ...conversation, tags: [...kept, ...added], teamId: decision.assign?.teamId ?? conversation.teamId };
}

it("carried out once, the second time there is nothing left to do", () => {
  fc.assert(
    fc.property(conversations, classifications, teams, (conversation, classification, team) => {
      const first = decideTriage(conversation, classification, team, SETTINGS);
      const second = decideTriage(carriedOut(conversation, first), classification, team, SETTINGS);
      expect({ add: second.addTags, remove: second.removeTags, assign: second.assign }).toEqual({
        add: [],
        remove: [],
        assign: null,
      });
    }),
    { numRuns: 500 },
  );
});

it("removes only tags of ours that stand there, and adds none that does", () => {
  fc.assert(
    fc.property(conversations, classifications, teams, (conversation, classification, team) => {
      const { addTags, removeTags } = decideTriage(conversation, classification, team, SETTINGS);
      const present = conversation.tags.map(({ name }) => name);
      // Intercom knows one tag whatever its case.
      const isOurs = (tag: string) => OURS.some((prefix) => tag.toLowerCase().startsWith(prefix));
      for (const tag of removeTags) expect(isOurs(tag) && present.includes(tag)).toBe(true);
      for (const tag of addTags) expect(isOurs(tag) && !present.includes(tag)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

it("never takes a conversation from a person or team, never reopens one, and assigns nothing it is unsure of", () => {
  fc.assert(
    fc.property(conversations, classifications, teams, (conversation, classification, team) => {
      const { assign } = decideTriage(conversation, classification, team, SETTINGS);
      if (assign === null) return;
      expect(conversation).toMatchObject({ state: "open", teamId: null, teammateId: null });
      expect(classification.confidence ?? 1).toBeGreaterThanOrEqual(SETTINGS.triageThreshold);
    }),
    { numRuns: 500 },
  );
});

it("a slug is short, never empty, safe in a tag, and the slug of itself", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme", maxLength: 100 })), (text) => {
      const made = slug(text);
      expect(made).toMatch(/^(?:\p{L}\p{M}*|\p{N})+(?:-(?:\p{L}\p{M}*|\p{N})+)*$/u);
      expect(Array.from(made).length).toBeLessThanOrEqual(40);
      expect(slug(made)).toBe(made);
    }),
    { numRuns: 2_000 },
  );
});
