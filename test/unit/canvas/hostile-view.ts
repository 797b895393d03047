import fc from "fast-check";
import type { DraftState, SidebarView } from "../../../canvas/sidebar/index.js";
import { WITHHELD_REASONS } from "../../../src/domain/draft-policy.js";
import { hostileText } from "./hostile.js";
import { NOON } from "./views.js";

const share = fc.option(fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.double()));
const time = fc.oneof(fc.integer({ min: 0, max: NOON * 2 }), fc.constant(Number.NaN));
const maybe = fc.option(hostileText);
const several = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(one, { maxLength: 14 });
const engines = fc.record({ label: hostileText, notice: maybe, masked: fc.nat() });

const sources = several(
  fc.record({ title: hostileText, url: maybe, articleId: maybe, updatedAt: fc.option(time), calledWrong: fc.boolean() }),
);
const drafts = fc.record({
  id: fc.uuid(),
  answers: fc.uuid(),
  text: hostileText,
  confidence: share,
  sources,
  style: hostileText,
  language: maybe,
  abstained: maybe,
  unsupported: several(fc.record({ quote: hostileText, saidBy: fc.constantFrom("nobody", "customer", "bot") })),
  open: several(hostileText),
  engine: engines,
  at: time,
  thumbs: fc.constantFrom("up", "down", null),
});

const draftStates: fc.Arbitrary<DraftState> = fc.oneof(
  fc.record({ state: fc.constantFrom("ready", "stale"), draft: drafts }),
  fc.record({ state: fc.constant("working" as const), since: time }),
  fc.record({
    state: fc.constant("sent" as const),
    by: hostileText,
    at: time,
    as: fc.constantFrom("reply", "note"),
    text: hostileText,
    failed: fc.option(fc.record({ cause: hostileText, at: time, willRetry: fc.boolean() })),
  }),
  fc.record({ state: fc.constant("withheld" as const), why: fc.constantFrom(...WITHHELD_REASONS) }),
  fc.record({
    state: fc.constant("failed" as const),
    cause: hostileText,
    at: time,
    willRetry: fc.boolean(),
    last: fc.option(drafts),
  }),
  fc.record({ state: fc.constant("dismissed" as const), by: hostileText, at: time }),
  fc.constant({ state: "none" as const }),
);

const points = fc.record({
  messageId: hostileText,
  label: fc.constantFrom("positive", "neutral", "negative"),
  score: fc.option(fc.double()),
  risk: share,
  confidence: share,
  triggers: several(hostileText),
  excerpt: hostileText,
  at: time,
  engine: engines,
});

/** A view in which every word is hostile and every number may be nonsense. */
export const hostileViews: fc.Arbitrary<SidebarView> = fc.record({
  conversationId: fc.uuid(),
  isLoaded: fc.boolean(),
  isReadingLost: fc.boolean(),
  state: fc.constantFrom("open", "closed", "snoozed"),
  channel: fc.constantFrom("chat", "email", "phone", "social", "web"),
  people: fc.nat(),
  timezone: fc.oneof(fc.constant("Asia/Tokyo"), hostileText),
  viewer: fc.record({ id: fc.uuid(), name: hostileText }),
  files: fc.option(fc.record({ first: fc.record({ name: hostileText, isImage: fc.boolean() }), more: fc.nat(9) })),
  lacksWords: fc.boolean(),
  triage: fc.option(
    fc.record({
      category: hostileText,
      urgency: maybe,
      confidence: share,
      alternatives: several(fc.record({ category: hostileText, confidence: fc.double() })),
      reason: maybe,
      outcome: hostileText,
      team: maybe,
      needsReview: fc.boolean(),
      correctedBy: maybe,
      openedAs: maybe,
      engine: engines,
      at: time,
    }),
  ),
  suggestion: fc.option(
    fc.oneof(
      fc.record({ state: fc.constant("offered" as const), changedWith: maybe }),
      fc.record({ state: fc.constantFrom("applied", "rejected"), by: hostileText }),
    ),
  ),
  blindCheck: fc.option(
    fc.oneof(
      fc.constantFrom({ state: "asked" as const }, { state: "skipped" as const }),
      fc.record({ state: fc.constant("answered" as const), said: hostileText }),
    ),
  ),
  sentiment: fc.option(
    fc.record({
      current: points,
      history: several(points),
      direction: fc.constantFrom("improving", "steady", "worsening", "unknown"),
      turnedBy: maybe,
    }),
  ),
  brief: fc.option(
    fc.record({
      lines: fc.array(
        fc.record({
          kind: fc.constantFrom("wants", "tried", "missing"),
          text: hostileText,
          messageId: hostileText,
          who: hostileText,
          at: time,
          quoted: fc.boolean(),
          cited: several(hostileText),
        }),
        { maxLength: 3 },
      ),
      isCurrent: fc.boolean(),
      engine: engines,
      at: time,
    }),
  ),
  draft: draftStates,
  underWay: fc.constantFrom(null, "reply", "note"),
  unsent: fc.option(fc.record({ text: hostileText, why: hostileText, draftId: maybe })),
  qa: fc.option(
    fc.record({
      closingId: hostileText,
      overall: fc.double(),
      dimensions: several(fc.record({ name: hostileText, score: fc.double(), evidence: maybe })),
      coachingNotes: several(hostileText),
      agentName: maybe,
      isTruncated: fc.boolean(),
      engine: engines,
      at: time,
      verdict: fc.option(fc.record({ agreed: fc.boolean(), by: hostileText, reason: maybe })),
    }),
  ),
  qaWithheld: maybe,
  rating: fc.option(fc.record({ score: fc.integer(), remark: maybe })),
  receipts: several(
    fc.record({
      id: hostileText,
      what: hostileText,
      why: hostileText,
      at: time,
      state: fc.constantFrom("done", "pending", "failed", "undone", "withheld"),
      canUndo: fc.boolean(),
    }),
  ),
  changes: fc.record({ made: fc.nat(), notMade: fc.nat() }),
  problems: several(
    fc.record({
      service: fc.constantFrom("triage", "reply", "sentiment", "qa", "intercom"),
      cause: hostileText,
      since: time,
      willRetry: fc.boolean(),
    }),
  ),
  categories: several(hostileText),
  urgencies: several(hostileText),
  styles: several(fc.record({ id: hostileText, name: hostileText })),
  languages: several(fc.record({ id: hostileText, name: hostileText })),
  offersMacros: fc.boolean(),
  copyUrl: maybe,
  insertModes: fc.record({ reply: fc.boolean(), note: fc.boolean(), copy: fc.boolean() }),
  riskFrom: fc.double(),
  switchedOff: fc.subarray(["triage", "sentiment", "draft", "qa"] as const),
  cardInsertion: fc.boolean(),
});
