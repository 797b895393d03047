import type { ActivityEntry, ActivityKind, ActivityState } from "../../../console/api/activity.js";

/** What the activity page says. The sentences about single changes come from the server. */
export const texts = {
  title: "Activity",
  lead: "Everything the app changed in Intercom and everything teammates asked it for, with the reason and a way back.",
  failure: "The activity could not be loaded",
  csv: "Download CSV",
  json: "Download JSON",

  empty: "Nothing yet: once a customer writes, what the app does about it stands here, with its reason.",
  emptyFiltered: "Nothing matches these filters.",
  newOnes: (count: number, most: number) => `Show ${count >= most ? `${most} or more` : count} new`,

  filters: {
    title: "Filters",
    active: (count: number) => `Filters (${count})`,
    by: "Done by",
    kind: "What",
    state: "State",
    teammate: "Teammate",
    conversation: "Conversation id",
    from: "From",
    to: "To",
    days: (timezone: string) => `Days and times are those of ${timezone}.`,
    onlyFailures: "Only failures",
    clear: "Clear filters",
    any: "Any",
  },

  automations: {
    triage: "Triage",
    sentiment: "Sentiment",
    draft: "Drafts",
    qa: "QA",
    teammate: "A teammate",
  } satisfies Record<ActivityEntry["automation"], string>,

  kinds: {
    tag: "Tag added",
    untag: "Tag removed",
    "assign-team": "Team assigned",
    "contact-attributes": "Mood on the contact",
    note: "Note",
    reply: "Reply",
    correct: "Correction",
    undo: "Undo",
    regenerate: "Another draft",
    thumbs: "Rating of a draft",
    "qa-verdict": "Word on a QA score",
    "article-wrong": "Article reported",
  } satisfies Record<ActivityKind, string>,

  states: {
    done: "Done",
    "under-way": "Under way",
    refused: "Not done",
    undone: "Undone",
    suggested: "Suggested",
  } satisfies Record<ActivityState, string>,

  details: {
    why: "Why",
    noReason: "no reason was recorded",
    failure: "What went wrong",
    confidence: "Confidence",
    noConfidence: "the decision came without one",
    score: "QA score",
    engine: "Decided by",
    noEngine: "no engine took part, or its decision is no longer kept",
    teammate: "Asked for by",
    resolved: "Settled",
    reference: "Reference",
    conversation: "Conversation",
    openInIntercom: "Open in Intercom",
    openHere: "Open in the inbox",
    wholeConversation: "Everything in this conversation",
    undone: "Undone",
    by: (name: string) => `by ${name}`,
  },

  undo: {
    label: "Undo",
    title: "Undo this change?",
    confirm: "Undo it",
    busy: "Undoing…",
    question: (what: string) => `“${what}” will be taken back in Intercom.`,
    effects: new Map<string, string>([
      ["note", "The note will be emptied for good: Intercom cannot delete notes, and this cannot be undone again."],
      ["assign-team", "The conversation returns to whoever had it before."],
      ["contact-attributes", "The contact's earlier values are put back, or the fields are emptied where there were none."],
    ]),
    done: "Undone",
    slow: "It is still under way. Intercom may be slow, and the app keeps trying.",
    variant: "Look again",
    failed: (because: string) => `The last try came to nothing: ${because}`,
  },
} as const;
