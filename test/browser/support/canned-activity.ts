import type { ActivityEntry } from "../../../src/console/api/activity-entry.js";
import type { CannedAnswers } from "./canned-console.js";

/** Shortly before midnight in New York, when it is the next day in UTC. */
const NEWEST = Date.UTC(2026, 2, 15, 3, 30);

const INTERCOM = "https://app.intercom.com/a/inbox/ws-1/inbox/conversation/";

/** A triage tag, an hour older with each number. */
export function cannedEntry(number: number, given: Partial<ActivityEntry> = {}): ActivityEntry {
  const at = NEWEST - number * 3_600_000;
  return {
    id: `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`,
    at,
    resolvedAt: at + 900,
    automation: "triage",
    kind: "tag",
    state: "done",
    what: "Tagged ai-category:billing",
    why: "Money questions go to Billing (confidence 82%)",
    failure: null,
    made: null,
    confidence: 0.82,
    score: null,
    engine: { label: "Simpli Triage 1.2", notice: null },
    reference: "SI-7QK2M9XA",
    conversationId: "118",
    link: `${INTERCOM}118`,
    teammate: null,
    undo: { status: "possible", because: null, by: null, at: null },
    ...given,
  };
}

const cannot = (because: string) => ({ status: "impossible", because, by: null, at: null }) as const;
const ada = { id: "7", name: "Ada Lindqvist" };

/** One of each state, and of what is missing. */
export const ENTRIES: readonly ActivityEntry[] = [
  cannedEntry(0),
  cannedEntry(1, { automation: "draft", kind: "note", what: "Left a draft note", confidence: null, engine: null }),
  cannedEntry(2, {
    automation: "teammate",
    kind: "reply",
    what: "Sent the reply in Ada Lindqvist's name",
    why: "Ada Lindqvist sent it from the sidebar",
    teammate: ada,
    undo: cannot("A message the customer may have read cannot be taken back."),
  }),
  cannedEntry(26, {
    kind: "assign-team",
    state: "refused",
    what: "Could not assign it to Billing",
    failure: "intercom: PUT /conversations/{id}: answered 403 (forbidden)",
    undo: cannot("It was not done, so there is nothing to undo."),
  }),
  cannedEntry(27, {
    automation: "sentiment",
    kind: "contact-attributes",
    state: "undone",
    what: "Recorded sentiment negative on the contact",
    undo: { status: "undone", because: null, by: "Ada Lindqvist", at: NEWEST - 26 * 3_600_000 },
  }),
  cannedEntry(28, {
    automation: "teammate",
    kind: "thumbs",
    what: "Called a draft unhelpful",
    ...{ why: null, confidence: null, engine: null, reference: null, undo: null, teammate: ada },
  }),
  cannedEntry(29, {
    automation: "qa",
    kind: "note",
    state: "suggested",
    what: "Would leave a QA note",
    score: 0.9,
    confidence: null,
    undo: cannot("It was only suggested: nothing was changed."),
  }),
  cannedEntry(30, {
    state: "under-way",
    what: "About to tag it ai-urgency:high",
    resolvedAt: null,
    failure: "intercom: POST /conversations/{id}/tags: answered 503",
    undo: cannot("It is still under way."),
  }),
];

/** A server with these entries in two pages, of which the first has the first six. */
export function activityAnswers(entries: readonly ActivityEntry[] = ENTRIES): CannedAnswers {
  return {
    "list-activity": ({ before, state }) => {
      const found = entries.filter((entry) => state === undefined || entry.state === state);
      const shown = before === undefined ? found.slice(0, 6) : found.slice(6);
      return {
        entries: shown,
        next: before === undefined && found.length > 6 ? "page-2" : null,
        newest: "newest-1",
        timezone: "America/New_York",
        teammates: before === undefined ? [ada, { id: "1", name: "Console" }, { id: "1", name: "Sam Rivera" }] : null,
      };
    },
    "count-new-activity": () => ({ count: 0 }),
  };
}
