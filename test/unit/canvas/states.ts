import { WITHHELD_REASONS } from "../../../src/domain/draft-policy.js";
import type { DraftState, SidebarView } from "../../../canvas/sidebar/index.js";
import { blank, brief, draft, sentiment, NOON, qa, ready, sparse, triage } from "./views.js";

const withDraft = (state: DraftState): SidebarView => ({ ...ready, draft: state });

const withheld = Object.fromEntries(
  WITHHELD_REASONS.map((why) => [`withheld-${why}`, withDraft({ state: "withheld", why })] as const),
);

const image = { first: { name: "error.png", isImage: true }, more: 0 };

export const problems: SidebarView["problems"] = [
  { service: "triage", cause: "The service answered 503.", since: NOON - 900, willRetry: true },
  { service: "sentiment", cause: "The service did not answer in 10 seconds.", since: NOON - 600, willRetry: true },
  { service: "reply", cause: "The key was refused.", since: NOON - 300, willRetry: true },
  { service: "intercom", cause: "Too many requests; writing waits.", since: NOON - 60, willRetry: true },
];

const failed = { state: "failed", cause: "The service answered 503", at: NOON, willRetry: true, last: draft } as const;

const only: SidebarView = {
  ...ready,
  triage: { ...triage, outcome: "Only suggested: Tagged and assigned to Billing" },
  suggestion: { state: "offered", changedWith: null },
};

const everythingAtOnce: SidebarView = {
  ...ready,
  people: 5,
  problems,
  qa,
  state: "snoozed",
  triage: { ...triage, needsReview: true },
  draft: { ...failed, last: { ...draft, abstained: "Asks back: no article answers this." } },
};
export const unsent = {
  text: "Hi Ada, one moment",
  why: "The customer wrote again, so this text was not sent.",
  draftId: "draft-0",
};

const closed: SidebarView = { ...ready, state: "closed", draft: { state: "withheld", why: "closed" } };

/** Every state worth a look, by the name its recordings carry. */
export const states: Readonly<Record<string, SidebarView>> = {
  ready,
  blank,
  sparse,
  ...withheld,
  "withheld-only-an-image": {
    ...withDraft({ state: "withheld", why: "only-files" }),
    triage: null,
    sentiment: null,
    files: image,
    lacksWords: true,
  },
  "ready-by-email": { ...ready, channel: "email", cardInsertion: true, people: 1 },
  "ready-in-a-group": { ...ready, people: 3 },
  "ready-with-macros": { ...ready, offersMacros: true },
  "ready-and-closed": { ...ready, state: "closed" },
  "ready-and-unsent": {
    ...ready,
    unsent,
  },
  "to-be-read-again": { ...ready, isLoaded: false, isReadingLost: true, draft: { state: "none" } },
  "ready-and-reply-under-way": { ...ready, underWay: "reply" },
  "ready-and-rated": withDraft({ state: "ready", draft: { ...draft, thumbs: "up" } }),
  "ready-and-rated-down": withDraft({ state: "ready", draft: { ...draft, thumbs: "down" } }),
  abstained: withDraft({
    state: "ready",
    draft: {
      ...draft,
      text: "Hi Ada, thank you. Let me check this and come back to you.",
      sources: [],
      confidence: 0.2,
      abstained: "Asks back: no article answers this.",
    },
  }),
  "hands-over": withDraft({
    state: "ready",
    draft: { ...draft, sources: [], confidence: 0.5, abstained: "Hands over: it is a grave message, so nothing is quoted." },
  }),
  "to-check": withDraft({
    state: "ready",
    draft: {
      ...draft,
      confidence: 0.3,
      unsupported: [
        { quote: "3 to 5 working days", saidBy: "nobody" },
        { quote: "49 euros", saidBy: "customer" },
      ],
    },
  }),
  "two-of-three-answered": withDraft({
    state: "ready",
    draft: {
      ...draft,
      confidence: 0.4,
      sources: draft.sources.map((source, index) => ({
        ...source,
        answers: [index === 0 ? "Why was I charged twice?" : "How long does a refund take?"],
      })),
      open: ["Can you also send me the invoice by post?"],
    },
  }),
  working: withDraft({ state: "working", since: NOON }),
  stale: withDraft({ state: "stale", draft }),
  "sent-as-reply": withDraft({ state: "sent", by: "Sam", at: NOON, as: "reply", text: draft.text, failed: null }),
  "sent-as-note": withDraft({ state: "sent", by: "Kim", at: NOON, as: "note", text: draft.text, failed: null }),
  "sent-and-another-failed": withDraft({
    state: "sent",
    by: "Sam",
    at: NOON,
    as: "reply",
    text: draft.text,
    failed: { cause: "The reply service failed to answer", at: NOON + 600, willRetry: true },
  }),
  dismissed: withDraft({ state: "dismissed", by: "Sam", at: NOON }),
  "sent-and-closed": {
    ...closed,
    qa,
    draft: { state: "sent", by: "Sam", at: NOON, as: "reply", text: draft.text, failed: null },
  },
  "failed-with-last": { ...withDraft(failed), problems: problems.slice(2, 3) },
  "failed-for-good": withDraft({ ...failed, willRetry: false, last: null }),
  "to-review": {
    ...ready,
    triage: {
      ...triage,
      confidence: 0.41,
      needsReview: true,
      team: null,
      outcome: "Marked for review: not sure enough to tag or assign",
    },
  },
  corrected: { ...ready, triage: { ...triage, category: "refund", correctedBy: "Kim" } },
  improving: {
    ...ready,
    sentiment: {
      ...sentiment,
      current: { ...sentiment.current, risk: 0.12, score: 0.4, label: "positive" },
      direction: "improving",
    },
  },
  "at-watch": { ...ready, sentiment: { ...sentiment, current: { ...sentiment.current, risk: 0.4 } } },
  "at-alarm": { ...ready, sentiment: { ...sentiment, current: { ...sentiment.current, risk: 0.86 } } },
  "services-down": { ...blank, problems },
  "services-given-up": {
    ...blank,
    problems: (["triage", "sentiment", "reply", "qa"] as const).map((service) => ({
      service,
      cause: "The service answered 422.",
      since: NOON - 300,
      willRetry: false,
    })),
  },
  scored: { ...closed, qa },
  agreed: { ...closed, qa: { ...qa, verdict: { agreed: true, by: "Sam", reason: null } } },
  disputed: { ...closed, qa: { ...qa, verdict: { agreed: false, by: "Sam", reason: "The quote is not mine" } } },
  "score-failing": {
    ...closed,
    problems: [{ service: "qa", cause: "The service answered 503.", since: NOON - 60, willRetry: true }],
  },
  unscored: { ...closed, qaWithheld: "fewer than 10 words were said by a teammate" },
  "everything-at-once": everythingAtOnce,
  suggested: only,
  "suggested-and-to-check": {
    ...only,
    draft: {
      state: "ready",
      draft: { ...draft, unsupported: [{ quote: "an amount of 1,250.00 euros a month", saidBy: "nobody" }] },
    },
  },
  "suggested-and-abstained": {
    ...only,
    draft: { state: "ready", draft: { ...draft, abstained: "Asks back: no article answers this." } },
  },
  "suggested-and-everything-at-once": { ...everythingAtOnce, suggestion: only.suggestion },
  "suggestion-applied": {
    ...only,
    triage: { ...triage, outcome: "Tagged and assigned to Billing. Applied by Kim." },
    suggestion: { state: "applied", by: "Kim" },
  },
  "suggestion-rejected": { ...only, suggestion: { state: "rejected", by: "Kim" } },
  "blind-check-asked": { ...ready, blindCheck: { state: "asked" } },
  "blind-check-asked-of-a-suggestion": { ...only, blindCheck: { state: "asked" } },
  "blind-check-asked-and-everything-at-once": { ...everythingAtOnce, unsent, blindCheck: { state: "asked" } },
  "blind-check-revealed": { ...ready, blindCheck: { state: "answered", said: "refund" } },
  "blind-check-skipped": { ...ready, blindCheck: { state: "skipped" } },
  "notes-alone": { ...ready, insertModes: { reply: false, note: true, copy: false } },
  "drafts-to-read": { ...ready, insertModes: { reply: false, note: false, copy: false } },
  "all-switched-off": {
    ...blank,
    switchedOff: ["triage", "sentiment", "draft", "qa"],
    draft: { state: "withheld", why: "switched-off" },
  },
  "handed-over": {
    ...ready,
    brief,
    draft: { state: "ready", draft: { ...draft, sources: draft.sources.map((source) => ({ ...source, offeredByFin: true })) } },
  },
  "related-articles": {
    ...ready,
    draft: { state: "ready", draft: { ...draft, sources: draft.sources.map((source) => ({ ...source, related: true })) } },
  },
  "handed-over-and-suggested": { ...only, brief },
  "handed-over-and-everything-at-once": { ...everythingAtOnce, unsent, suggestion: only.suggestion, brief },
  "handed-over-long-ago": { ...ready, brief: { ...brief, isCurrent: false } },
  "brief-as-written": {
    ...ready,
    brief: {
      ...brief,
      lines: brief.lines.map((line) => ({ ...line, quoted: false })),
      engine: { label: "gpt-5-mini", notice: null, masked: 2 },
    },
  },
  "unknown-zone": { ...ready, timezone: "Mars/Olympus Mons", draft: { state: "working", since: NOON } },
};
