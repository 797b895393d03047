import type {
  BriefView,
  DraftView,
  EngineView,
  SentimentPoint,
  SentimentView,
  QaView,
  ReceiptView,
  SidebarView,
  TriageView,
} from "../../../canvas/sidebar/index.js";

/** Thu Jan 8 2026, 18:05 UTC; 13:05 in New York. */
export const NOON = 1_767_895_500;
const MINUTE = 60;

export const engine: EngineView = { label: "Simpli Triage", notice: null, masked: 0 };
const builtin: EngineView = {
  label: "Built-in engine",
  notice: "Answered by the built-in engine because the service failed.",
  masked: 2,
};

export const triage: TriageView = {
  category: "billing",
  urgency: "high",
  confidence: 0.82,
  alternatives: [
    { category: "refund", confidence: 0.11 },
    { category: "account", confidence: 0.04 },
  ],
  reason: "The customer was charged twice and asks for the money back.",
  outcome: "Tagged ai-category:billing and ai-urgency:high, assigned to Billing.",
  team: "Billing",
  needsReview: false,
  correctedBy: null,
  openedAs: null,
  engine,
  at: NOON - 10 * MINUTE,
};

const point = (id: string, score: number, risk: number, excerpt: string, minutesAgo: number): SentimentPoint => ({
  messageId: id,
  label: score < -0.2 ? "negative" : score > 0.2 ? "positive" : "neutral",
  score,
  risk,
  confidence: 0.91,
  triggers: score < 0 ? ["charged twice", "third time I ask"] : [],
  excerpt,
  at: NOON - minutesAgo * MINUTE,
  engine: { ...engine, label: "Simpli Pulse" },
});

const history = [
  point("source", 0.3, 0.05, "Hi, could you check my last invoice?", 90),
  point("part-2", -0.1, 0.2, "I still see two charges", 40),
  point("part-5", -0.7, 0.72, "This is the third time I ask. I want my money back", 10),
] as const;

export const sentiment: SentimentView = { current: history[2], history, direction: "worsening", turnedBy: "part-5" };

export const draft: DraftView = {
  id: "draft-1",
  answers: "part-5",
  text: "Hi Ada,\n\nI am sorry about the double charge. I can see both payments of 49 euros from January 2, and I have asked our bank to return the second one. It takes 3 to 5 working days.\n\nPlease tell me if it has not arrived by then.",
  confidence: 0.84,
  sources: [
    {
      title: "When you were charged twice",
      url: "https://help.example.com/articles/11",
      articleId: "11",
      updatedAt: NOON - 86_400 * 40,
      calledWrong: false,
    },
    { title: "How refunds work", url: null, articleId: "12", updatedAt: null, calledWrong: false },
  ],
  style: "friendly",
  language: "en",
  abstained: null,
  unsupported: [],
  open: [],
  engine: { ...engine, label: "Simpli Reply" },
  at: NOON - 8 * MINUTE,
  thumbs: null,
};

export const qa: QaView = {
  closingId: "part-9",
  overall: 0.78,
  dimensions: [
    { name: "Empathy", score: 0.9, evidence: "I am sorry about the double charge" },
    { name: "Resolution", score: 0.65, evidence: null },
  ],
  coachingNotes: ["Say when the money arrives in the first reply.", "Confirm the amount before you close."],
  agentName: "Sam",
  isTruncated: false,
  engine: { ...engine, label: "Simpli QA" },
  at: NOON,
  verdict: null,
};

export const receipts: readonly ReceiptView[] = [
  {
    id: "101",
    what: "Tagged ai-category:billing",
    why: "Classified as billing with 82%",
    at: NOON - 600,
    state: "done",
    canUndo: true,
  },
  { id: "102", what: "Assigned to Billing", why: "Routing says Billing", at: NOON - 598, state: "done", canUndo: true },
  {
    id: "103",
    what: "Internal note with the draft",
    why: "The customer wrote",
    at: NOON - 480,
    state: "pending",
    canUndo: false,
  },
  { id: "104", what: "Tagged escalation-risk:high", why: "Risk 72%", at: NOON - 590, state: "undone", canUndo: false },
];

/** A conversation in full swing: everything is known and a draft is ready. */
export const ready: SidebarView = {
  conversationId: "215470000000101",
  isLoaded: true,
  isReadingLost: false,
  state: "open",
  channel: "chat",
  people: 1,
  timezone: "America/New_York",
  viewer: { id: "5017690", name: "Sam" },
  triage,
  suggestion: null,
  blindCheck: null,
  files: null,
  lacksWords: false,
  sentiment,
  brief: null,
  draft: { state: "ready", draft },
  unsent: null,
  underWay: null,
  qa: null,
  qaWithheld: null,
  rating: null,
  receipts,
  changes: { made: 3, notMade: 1 },
  problems: [],
  categories: ["billing", "refund", "account", "bug"],
  urgencies: ["low", "medium", "high"],
  styles: [
    { id: "friendly", name: "Friendly" },
    { id: "formal", name: "Formal" },
  ],
  languages: [
    { id: "en", name: "English" },
    { id: "de", name: "German" },
  ],
  offersMacros: false,
  copyUrl: "https://app.example.com/copy/abc.def",
  insertModes: { reply: true, note: true, copy: true },
  cardInsertion: false,
  riskFrom: 0.5,
  switchedOff: [],
};

/** What Fin left behind. */
export const brief: BriefView = {
  lines: [
    {
      kind: "wants",
      text: "Could you refund the second of the two charges on my card for October, please?",
      messageId: "1",
      who: "Customer",
      at: NOON - 60 * MINUTE,
      quoted: true,
      cited: [],
    },
    {
      kind: "tried",
      text: "You can see all your payments under Settings, Billing, where a pending one disappears within five days.",
      messageId: "2",
      who: "Fin",
      at: NOON - 59 * MINUTE,
      quoted: true,
      cited: ["Charged twice", "Pending payments"],
    },
    {
      kind: "missing",
      text: "Both have been booked for nine days, neither of them is pending.",
      messageId: "3",
      who: "Customer",
      at: NOON - 11 * MINUTE,
      quoted: true,
      cited: [],
    },
  ],
  isCurrent: true,
  engine: { ...builtin, notice: null, masked: 0 },
  at: NOON - 10 * MINUTE,
};

/** Right after the first message: nothing has been read yet. */
export const blank: SidebarView = {
  ...ready,
  isLoaded: false,
  isReadingLost: false,
  triage: null,
  sentiment: null,
  draft: { state: "none" },
  receipts: [],
  changes: { made: 0, notMade: 0 },
  categories: [],
  urgencies: [],
  styles: [],
  languages: [],
  copyUrl: null,
};

/** Answers without any numbers, from the local engine. */
export const sparse: SidebarView = {
  ...ready,
  triage: { ...triage, urgency: null, confidence: null, alternatives: [], reason: null, team: null, engine: builtin },
  sentiment: {
    current: { ...history[2], score: null, risk: null, confidence: null, engine: builtin },
    history: [{ ...history[2], score: null, risk: null, confidence: null, engine: builtin }],
    direction: "unknown",
    turnedBy: null,
  },
  draft: { state: "ready", draft: { ...draft, confidence: null, sources: [], engine: builtin, style: "neutral" } },
};
