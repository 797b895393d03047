/** The texts of the page Activity; sentences about single changes come from the server. */
import type { ActivityEntry, ActivityState } from "../../../console/api/activity-entry.js";
import type { ActivityKind } from "../../../console/api/activity.js";
import type { EffectKind } from "../../../domain/effect-kinds.js";

export const activityViewTexts = {
  title: "Activity",
  lead: "Everything the app changed in Intercom and everything teammates asked it to do, with the reason and an undo.",
  failure: "The activity could not be loaded",
  csv: "Download CSV",
  json: "Download JSON",
  notDownloaded: "Nothing was downloaded",

  empty: "Nothing yet: once a customer writes, what the app does about it appears here, with its reason.",
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
    "contact-attributes": "Sentiment on the contact",
    "conversation-attributes": "Conversation attributes",
    note: "Note",
    reply: "Reply",
    correct: "Correction",
    undo: "Undo",
    regenerate: "Another draft",
    thumbs: "Rating of a draft",
    dismiss: "Draft dismissed",
    "qa-verdict": "Response to a QA score",
    "article-wrong": "Article reported",
    "apply-suggestion": "Suggestion applied",
    "reject-suggestion": "Suggestion rejected",
    "blind-check": "Blind check",
    ask: "Question to the help centre",
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
    made: "Made in Intercom for it",
    confidence: "Confidence",
    noConfidence: "none was given",
    score: "QA score",
    engine: "Decided by",
    noEngine: "no engine took part, or its decision is no longer kept",
    teammate: "Asked for by",
    resolved: "Completed",
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
    /** What undoing means beside taking the change back; null where that says it all, or where nothing can be taken back. */
    effects: new Map<string, string | null>(
      Object.entries({
        tag: null,
        untag: null,
        "assign-team": "The conversation returns to whoever had it before, unless it was assigned again since or is not open.",
        "contact-attributes":
          "The contact's earlier values are restored, or the fields are emptied where there were none; what was written since stays as it is.",
        "conversation-attributes": "Earlier values are restored; what somebody has changed since stays as it is.",
        note: "The note will be emptied for good: Intercom cannot delete notes, and this cannot be reversed.",
        reply: null,
      } satisfies Record<EffectKind, string | null>),
    ),
    done: "Undone",
    slow: "It is still under way. Intercom may be slow, and the app keeps trying.",
    refetch: "Check again",
    failed: (because: string) => `The last attempt failed: ${because}`,
  },
} as const;
