import type { AnswerView, CustomerView, Screen, SidebarView } from "../../../canvas/sidebar/index.js";
import { states } from "./states.js";
import { draft, NOON } from "./views.js";

const known: CustomerView = {
  account: {
    found: true,
    value: { company: { name: "Blue Sun", monthlySpend: 1250.5, size: 120 }, moreCompanies: 1, plan: "Pro, yearly" },
  },
  earlier: {
    found: true,
    value: [
      {
        id: "31",
        startedAt: NOON - 3 * 86_400,
        state: "closed",
        category: "billing",
        rating: 4,
        answeredBy: "both",
        url: "https://app.intercom.com/a/inbox/w/inbox/conversation/31",
      },
      {
        id: "30",
        startedAt: NOON - 40 * 86_400,
        state: "closed",
        category: "shipping",
        rating: null,
        answeredBy: "fin",
        url: null,
      },
      { id: "29", startedAt: NOON - 90 * 86_400, state: "open", category: null, rating: null, answeredBy: "nobody", url: null },
    ],
  },
  files: ["error.png", "invoice.pdf"],
  at: NOON,
};

const customers: readonly Screen[] = [
  { name: "customer", customer: known },
  { name: "customer", customer: null },
  {
    name: "customer",
    customer: {
      account: { found: true, value: { company: null, moreCompanies: 0, plan: null } },
      earlier: { found: true, value: [] },
      files: [],
      at: NOON,
    },
  },
  ...(["no-permission", "not-in-plan", "gone", "unreachable"] as const).map((why): Screen => ({
    name: "customer",
    customer: { account: { found: false, why }, earlier: { found: false, why }, files: [], at: NOON },
  })),
];

const macros: readonly Screen[] = [
  {
    name: "macros",
    macros: {
      macros: {
        found: true,
        value: [
          { id: "1", name: "Charged twice", text: "Hi there,\nI have refunded the second charge of [amount]." },
          { id: "2", name: "Where to find invoices", text: "Your invoices are under Billing." },
        ],
      },
      at: NOON,
    },
  },
  { name: "macros", macros: null },
  { name: "macros", macros: { macros: { found: true, value: [] }, at: NOON } },
  { name: "macros", macros: { macros: { found: true, value: null }, at: NOON } },
  ...(["no-permission", "unreachable"] as const).map((why): Screen => ({
    name: "macros",
    macros: { macros: { found: false, why }, at: NOON },
  })),
];

const home: Screen = { name: "home" };
const editor: Screen = { name: "editor" };
const confirm: Screen = { name: "confirm-send", text: draft.text };

const answered: AnswerView = {
  text: "Refunds are made within five working days.\n\nThey go to the card that was charged.",
  why: null,
  confidence: 0.86,
  sources: [
    { title: "Refunds", url: "https://help.example.com/refunds", updatedAt: 1_788_000_000 },
    { title: "Asked before", url: null, updatedAt: null, answeredAt: 1_789_000_000 },
  ],
  engine: { label: "Built-in engine", notice: null, masked: 0 },
  at: 1_790_000_000,
};

/** Which screens are recorded beside the first one, by state. */
const beyondHome: Readonly<Record<string, readonly Screen[]>> = {
  ready: [
    editor,
    { name: "editor", text: "Hi Ada, one moment", problem: "Intercom did not take the reply. Nothing was sent." },
    confirm,
    { name: "editor", text: "Hi Ada, one moment", problem: "The customer wrote again.", notSentWith: "an-earlier-draft" },
    { name: "regenerate" },
    { name: "regenerate", instruction: "Shorter, please", problem: "Many drafts were asked for in a short time." },
    { name: "details" },
    { name: "why" },
    { name: "mood" },
    { name: "sources" },
    { name: "ask" },
    { name: "ask", question: "How long do refunds take?", answer: answered },
    {
      name: "ask",
      question: "Who won?",
      answer: { ...answered, text: null, why: 'The nearest article is "Refunds"', confidence: null },
    },
    { name: "ask", problem: "Type a question first." },
    { name: "correct" },
    { name: "correct", problem: "This category is no longer in Settings, so nothing was saved. Choose another.", urgency: "low" },
    { name: "receipts" },
    ...customers,
    { name: "done", message: "Sent", detail: "Ada reads it in the Messenger." },
    { name: "refused", why: "The customer wrote again meanwhile, so nothing was sent." },
    ...(["draft", "reply", "note", "undo", "correction", "suggestion", "answer", "question"] as const).map((what): Screen => ({
      name: "working",
      what,
      actionId: "action-1",
    })),
  ],
  "ready-with-macros": [{ name: "details" }, ...macros],
  blank: [
    editor,
    { name: "ask", question: "How long do refunds take?", answer: { ...answered, sources: [], confidence: null } },
    { name: "regenerate" },
    { name: "details" },
    { name: "why" },
    { name: "mood" },
    { name: "sources" },
    { name: "correct" },
    { name: "qa" },
    { name: "receipts" },
  ],
  sparse: [editor, { name: "why" }, { name: "mood" }, { name: "sources" }],
  "ready-by-email": [editor, confirm],
  "ready-in-a-group": [confirm, { name: "customer", customer: known }],
  "ready-and-closed": [editor, confirm],
  "ready-and-rated": [editor],
  abstained: [editor, { name: "why" }],
  "hands-over": [editor],
  "to-check": [
    editor,
    { name: "editor", text: "Hi Ada, one moment" },
    { name: "editor", text: "Hi Ada, it takes 19 days", unsupported: [{ quote: "19 days", saidBy: "nobody" }] },
    { name: "confirm-send", text: draft.text, unsupported: [{ quote: "3 to 5 working days", saidBy: "nobody" }] },
    { name: "confirm-send", text: draft.text, unsupported: "unknown" },
    { name: "why" },
  ],
  "two-of-three-answered": [editor, { name: "why" }, { name: "sources" }],
  working: [editor, { name: "refused", why: "The draft changed meanwhile, so nothing was sent." }],
  stale: [
    editor,
    { name: "editor", text: "Hi Ada, one moment", problem: "The customer wrote again." },
    confirm,
    { name: "refused", why: "The customer wrote again meanwhile, so nothing was sent." },
  ],
  "notes-alone": [editor, confirm, { name: "editor", text: "Hi Ada, one moment", blocked: "reply" }],
  "drafts-to-read": [editor, { name: "editor", text: "Hi Ada, one moment", blocked: "note" }],
  "all-switched-off": [{ name: "editor", text: "Hi Ada, one moment", blocked: "draft" }],
  "ready-and-unsent": [],
  "to-be-read-again": [{ name: "details" }],
  "sent-as-reply": [editor, { name: "refused", why: "This draft was sent already." }],
  "withheld-fin-owns": [editor],
  "failed-with-last": [editor, confirm, { name: "details" }],
  "to-review": [{ name: "details" }, { name: "why" }],
  "services-given-up": [{ name: "details" }],
  "score-failing": [{ name: "qa" }],
  corrected: [{ name: "why" }, { name: "correct" }],
  "services-down": [{ name: "details" }],
  "related-articles": [
    editor,
    {
      name: "editor",
      text: "Hi Ada, it takes 19 days",
      unsupported: [{ quote: "19 days", saidBy: "nobody", searched: "conversation" }],
    },
    { name: "sources" },
    {
      name: "ask",
      question: "How long do refunds take?",
      answer: { ...answered, sources: answered.sources.slice(0, 1).map((source) => ({ ...source, related: true })) },
    },
  ],
  "handed-over": [{ name: "details" }, { name: "sources" }],
  "handed-over-long-ago": [{ name: "details" }],
  "brief-as-written": [{ name: "details" }],
  suggested: [{ name: "suggestion" }, { name: "details" }],
  "suggestion-applied": [{ name: "suggestion" }],
  "suggestion-rejected": [{ name: "correct" }],
  scored: [{ name: "qa" }, { name: "qa-dispute" }, { name: "details" }],
  agreed: [{ name: "qa" }],
  disputed: [{ name: "qa" }],
  unscored: [{ name: "qa" }],
};

export interface Drawing {
  /** `<state>.<screen>`, with a number where a state shows one screen in several ways. */
  readonly name: string;
  readonly view: SidebarView;
  readonly screen: Screen;
}

export const drawings: readonly Drawing[] = Object.entries(states).flatMap(([state, view]) => {
  const screens = [home, ...(beyondHome[state] ?? [])];
  return screens.map((screen, index) => {
    const before = screens.slice(0, index).filter(({ name }) => name === screen.name).length;
    return { name: `${state}.${screen.name}${before === 0 ? "" : `-${before + 1}`}`, view, screen };
  });
});
