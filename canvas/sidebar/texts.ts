/** Every word a teammate reads in the sidebar. */
import type { SourceView } from "./answer-view.js";
import type { BlockedInsert, WorkInHand } from "./screen.js";
import type { FilesView, ServiceProblem, SidebarAbsence, SidebarView } from "./view.js";
import type { WithheldReason } from "../../src/domain/draft-policy.js";

const TRIED_AGAIN = "It is tried again on its own.";

const SERVICES: Record<ServiceProblem["service"], string> = {
  triage: "classification",
  reply: "drafts",
  sentiment: "sentiment",
  qa: "QA score",
  intercom: "Intercom",
};

const ONLY_FILES = "There are no words yet: a draft follows when they write, or ask for one now.";

function filesOf({ first, more }: FilesView): string {
  const named = `${first.isImage ? "an image" : "a file"} (${first.name})`;
  return more === 0 ? named : `${named} and ${more} more`;
}

const WITHHELD: Record<WithheldReason, string> = {
  "fin-owns": "Fin is answering this conversation. A draft is written once Fin hands it over or a teammate joins.",
  "teammate-answered": "A teammate has answered. The next draft is written when the customer writes again.",
  closed: "This conversation is closed, so no draft is written.",
  "switched-off": "Drafts are switched off for conversations like this one. An admin can switch them on in the console.",
  "no-customer-message": "The customer has not written yet. A draft follows their first message.",
  snoozed: "This conversation is snoozed. A draft is written when it wakes up.",
  "fin-may-answer":
    "The customer came back after Fin had answered. If Fin does not answer within 30 seconds, a draft is written.",
  "only-files": "The message has no words: a draft follows when the customer writes, or ask for one now.",
  "automated-message":
    "This looks like an automatic reply or advertising, so no draft is written. Regenerate writes one all the same.",
};

const CHANNELS: Record<SidebarView["channel"], string> = {
  chat: "goes out in the Messenger",
  email: "goes out by email",
  phone: "is added to this phone conversation in writing",
  social: "goes out through the social channel the customer wrote in",
  web: "goes out in the Messenger",
};

const WORKING: Record<WorkInHand, string> = {
  draft: "A draft is being written.",
  reply: "Your reply is on its way to Intercom.",
  note: "The note is being added.",
  undo: "The change is being undone.",
  correction: "Your correction is being saved.",
  suggestion: "The suggestion is being applied.",
  answer: "Your answer is being saved.",
  question: "An answer is being looked for.",
};

const BLOCKED: Record<BlockedInsert, string> = {
  reply: "An admin has switched off sending from here. Nothing was sent.",
  note: "An admin has switched off adding notes from here. Nothing was added.",
  card: "An admin has switched off inserting cards. Nothing was inserted.",
  draft: "An admin has switched drafts off meanwhile. Nothing was sent or added.",
};

const ABSENCES: Record<SidebarAbsence["kind"], string> = {
  "not-set-up": "This app is not set up yet.",
  "unknown-workspace":
    "This workspace has not connected the app, or has removed it. An admin can connect it in the app's console.",
  "not-let-in":
    "Intercom has not let the app in yet, so it knows no conversation. It keeps trying by itself; if this stays, its operator finds the cause with npm run doctor.",
  "not-connected":
    "The app is not connected to this workspace: Intercom refuses its access. An admin can install it again; if Intercom lets it in again, it continues by itself.",
  "no-token":
    "The app is not connected to this workspace: it cannot open the access it was given. An admin can install it again; its operator finds the cause with npm run doctor.",
  "unknown-conversation": "This conversation is new to the app. It is being loaded; refresh in a moment.",
  "internal-ticket": "This ticket is not a conversation with a customer, so there is nothing to classify or to draft here.",
  "unknown-ticket":
    "This ticket is new to the app. If it is a conversation with a customer, it is being loaded; refresh in a moment. If it never was one, there is nothing to classify or to draft here.",
  deleted: "This conversation, or somebody who took part in it, was deleted. Nothing is kept of it here, and nothing is written.",
  "no-conversation": "Open a conversation to see its category, sentiment and draft here.",
  "unreadable-request": "We could not read what Intercom sent. Nothing was changed. Refresh, or open the conversation again.",
  "unusable-id": "Intercom named this by an id that no conversation has. Nothing was changed. Open the conversation again.",
  "store-down":
    "The app's database cannot be reached right now. Nothing is lost, and Intercom itself works as usual. Try again in a moment.",
};

type FoundSources = readonly Pick<SourceView, "related">[];

/** Found beside a draft that names none itself. */
export const areRelated = (sources: FoundSources): boolean =>
  sources.length > 0 && sources.every(({ related }) => related === true);

/** What was asked in a past conversation is not known any more once that was deleted. */
export const sourceTitle = ({ title, answeredAt }: Pick<SourceView, "title" | "answeredAt">): string =>
  title === "" && answeredAt !== undefined ? sidebarTexts.sources.past : title;

function countSources(sources: FoundSources): string {
  const what = areRelated(sources) ? "related article" : "source";
  return sources.length === 1 ? `1 ${what}` : `${sources.length} ${what}s`;
}

export const sidebarTexts = {
  back: "Back",
  refresh: "Refresh",
  retry: "Retry",
  details: "Details",
  done: "Done",
  save: "Save",
  noWords: "(no text)",
  notGiven: "not given",
  notKnown: "not known yet",
  waitsForWords: "waits for words",
  notAvailable: "not available",
  switchedOff: "switched off",
  insert: "Insert draft",
  read: "Read draft",
  regenerate: "Regenerate",
  by: (engine: string, time: string): string => `${engine}, ${time}`,
  masked: (count: number): string =>
    count === 1
      ? "1 personal detail was masked before the text left."
      : `${count} personal details were masked before the text left.`,
  group: (people: number): string => `${people} customers take part. A reply reaches all of them.`,

  risk: {
    line: (level: string, share: string): string => `Escalation risk ${level}, ${share}`,
    unknown: (state: string): string => `Escalation risk ${state}`,
    veryHigh: "**alarm**",
    high: "**high**",
    watch: "watch",
    low: "low",
    improving: "↗ improving",
    steady: "→ steady",
    worsening: "↘ worsening",
  },

  facts: {
    category: "Category",
    urgency: "Urgency",
    sentiment: "Sentiment",
    score: "QA score",
    confidence: (value: string, words: string): string => `${value} (${words})`,
    notGiven: "confidence not given",
    review: (value: string): string => `${value}, to review`,
    setBy: (value: string, name: string): string => `${value} (set by ${name})`,
    applied: (value: string, name: string): string => `${value} (applied by ${name})`,
    rejected: (value: string, name: string): string => `${value} ("Not this" by ${name})`,
    youSaid: (value: string, said: string): string => `${value}, you said ${said}`,
  },

  suggestion: {
    title: "Triage suggests",
    apply: "Apply",
    reject: "Not this",
    both: "Apply or Not this",
    hint: "Apply makes these changes in Intercom. Not this leaves everything as it is, and lets you say what it is instead.",
    menuHint: (value: string): string => `Triage suggests ${value}`,
    unsure: "Triage was not sure enough to do this by itself: tag category and urgency, and assign the team where there is one.",
    none: "There is no suggestion here any more.",
  },

  blindCheck: {
    question: "What is this about?",
    answer: "Answer",
    skip: "Skip",
  },

  problems: {
    short: (services: readonly ServiceProblem["service"][]): string =>
      `Not available: ${services.map((service) => SERVICES[service]).join(", ")}. Details say why.`,
    full: (service: ServiceProblem["service"], cause: string, since: string, willRetry: boolean): string =>
      `**Not available: ${SERVICES[service]}**, since ${since}. ${cause} ${willRetry ? TRIED_AGAIN : "We have stopped trying; an admin can have it tried again in the console."}`,
    rest: "Everything else here works.",
  },

  draft: {
    title: "**Draft**",
    lastTitle: (time: string): string => `**Last draft**, ${time}`,
    sure: (share: string): string => `${share} sure`,
    sureAtLength: (share: string): string => `${share} sure that it can be sent as it is.`,
    unsure: "confidence not given",
    partly: (answered: number, asked: number): string => `answers ${answered} of ${asked} questions`,
    toCheck: (count: number): string => (count === 1 ? "1 fact to check" : `${count} facts to check`),
    sourcesFound: (sources: FoundSources): string => {
      if (sources.length === 0) return "It names no sources";
      return areRelated(sources) ? `It names no sources; ${countSources(sources)}` : countSources(sources);
    },
    sources: (sources: FoundSources): string => (sources.length === 0 ? "no sources" : countSources(sources)),
    stale: "The customer wrote again after this draft, so it can no longer be sent.",
    readOld: "Read the old draft",
    working: (since: string): string => `A draft is being written, since ${since}. Refresh to see it.`,
    sent: (by: string, time: string): string => `✅ **Sent** by ${by}, ${time}`,
    noted: (by: string, time: string): string => `✅ **Added as a note** by ${by}, ${time}`,
    failed: (cause: string, time: string): string => `No new draft: ${cause} That was ${time}.`,
    retries: "We keep trying.",
    gaveUp: "We have stopped trying.",
    dismissed: (by: string, time: string): string => `The draft was dismissed by ${by}, ${time}.`,
    none: "No draft yet.",
    nothingYet: "Nothing here yet: this conversation has not been loaded.",
    readAgain: "This conversation has to be read again. Refresh to see it.",
    write: "Write a draft",
    withheld: (why: WithheldReason, files: FilesView | null): string =>
      why === "only-files" && files !== null ? `The customer sent ${filesOf(files)}. ${ONLY_FILES}` : WITHHELD[why],
  },

  editor: {
    title: "Draft reply",
    field: "Edit before it goes out",
    oldField: "Old draft, to read or copy",
    typedField: "Your text, to read or copy",
    placeholder: "Write your reply",
    send: (name: string): string => `Send as ${name}`,
    yourself: "yourself",
    note: "Add as note",
    copy: "Copy the unedited draft",
    card: "Insert as card",
    options: "Ask for another version",
    good: "👍 Helpful",
    bad: "👎 Not helpful",
    dismiss: "Dismiss",
    saidGood: "Rated as helpful.",
    saidBad: "Rated as not helpful.",
    cut: "This text is longer than the sidebar can hold. Its end is cut off here and would not be sent.",
    empty: "There is nothing to send yet.",
    snoozed: "This conversation is snoozed. A reply or a note wakes it up.",
    closed: "This conversation is closed, so no reply can be sent from here.",
    by: (engine: string, time: string, style: string): string => `Written by ${engine}, ${time}, style ${style}.`,
    notSent: "Nothing was sent.",
    newer: "A newer draft is ready.",
    showNewer: "Show the newer draft",
    showTyped: "Show your text",
    blocked: (what: BlockedInsert): string => BLOCKED[what],
    noWay: "This workspace offers no way to use a draft from here, so it can only be read.",
  },

  check: {
    warning: (words: string): string => `⚠ ${words}`,
    nowhere: (claims: string): string => `Not found in the conversation or the articles: ${claims}`,
    notInConversation: (claims: string): string => `Not found in the conversation, and no articles could be searched: ${claims}`,
    unknown: "What this text states could not be checked.",
    customer: (claims: string): string => `Only the customer says: ${claims}`,
    bot: (claims: string): string => `Only Fin or another bot says: ${claims}`,
    more: (count: number): string => ` and ${count} more`,
    open: (questions: readonly string[]): string => `Still open: ${questions.map((question) => `“${question}”`).join(", ")}`,
  },

  confirm: {
    title: "Send this reply?",
    channel: (channel: SidebarView["channel"], name: string): string => `It ${CHANNELS[channel]}, in the name of ${name}.`,
    field: "Exactly this is sent",
    send: "Send now",
  },

  options: {
    title: "Another version",
    style: "Style",
    language: "Language",
    instruction: "What should be different?",
    placeholder: "Shorter, offer a call",
    replaces: "The new draft takes the place of the one shown now.",
  },

  working: {
    what: (what: WorkInHand): string => WORKING[what],
    safe: "This takes a few seconds; where Intercom or a service does not answer, it is tried again. Nothing gets lost if you leave this page.",
  },

  menu: {
    title: "Details",
    outcome: "What was done",
    team: "Team",
    state: "Conversation",
    rating: "Customer's rating",
    ofFive: (score: number): string => `${score} of 5`,
    noScore: "No score",
    why: "Why this classification",
    whyHint: "Reason, engine and time",
    sentiment: "Sentiment",
    sentimentHint: (count: number): string => (count === 1 ? "1 message read" : `${count} messages read`),
    sources: "Sources of the draft",
    correct: "Correct the classification",
    correctHint: "It stays as you set it, and we learn from it",
    options: "Ask for another draft",
    instructionHint: "Style, language, or an instruction of your own",
    qa: "QA score",
    receipts: "What was changed in Intercom",
    receiptsHint: ({ made, notMade }: SidebarView["changes"]): string => {
      if (notMade > 0) return `${made === 0 ? "Nothing" : made} so far, ${notMade} not carried out`;
      return made === 0 ? "Nothing so far" : `${made} so far, each can be checked`;
    },
  },

  ask: {
    title: "Ask the help centre",
    menuHint: "Your own question, answered from articles and past answers",
    hint: "Answered from the help centre's articles and, where they may be used, from past answers. The customer does not see the question.",
    field: "Your question",
    placeholder: "How long do refunds take?",
    ask: "Ask",
    askAgain: "Ask again",
    nothing: "Nothing in the help centre answers this.",
    noSource: "It names no source, so check it before you use it.",
    related: "It names no source. Related articles:",
    confidence: (words: string): string => `The engine is ${words}.`,
    notGiven: "The engine gives no confidence.",
    cut: "This answer is longer than the sidebar can hold. Its end is cut off here and would not be put into the draft.",
    put: "Put into the draft",
    internal: "Internal: for teammates",
    noDraft: "There is no draft here to put it into.",
  },

  why: {
    title: "Why",
    classification: "**Classification**",
    none: "This conversation has not been classified yet.",
    noReason: "The engine gave no reason.",
    others: (list: string): string => `Also considered: ${list}.`,
    review: "The engine was not sure enough, so this waits for a teammate's review.",
    corrected: (name: string): string => `Corrected by ${name}.`,
    openedAs: (category: string): string => `When it opened, it was about ${category}.`,
    sentiment: "**Sentiment**",
    triggers: (list: string): string => `Read from: ${list}.`,
    draft: "**Draft**",
  },

  sentiment: {
    title: "Sentiment",
    none: "No customer message has been analyzed yet.",
    line: "Oldest on the left; higher is happier.",
    turned: (excerpt: string): string => `**Turned with:** ${excerpt}`,
    score: (score: string): string => `score ${score}`,
    risk: (share: string): string => `risk ${share}`,
    turnedHere: "the sentiment turned here",
    earlier: (count: number): string => `${count} earlier messages are not shown.`,
  },

  brief: {
    title: "Hand-over brief",
    kinds: { wants: "Wants", tried: "Tried", missing: "Missing" },
    said: (words: string, who: string, time: string): string => `${words} (${who}, ${time})`,
    cited: (titles: string): string => `Fin cited: ${titles}`,
    older: "Somebody has written since.",
  },

  sources: {
    title: "Sources",
    none: "This draft names no sources. Check the facts before you send it.",
    noDraft: "There is no draft, so there are no sources.",
    related: "**Related articles**\nThe draft names no sources. A search for the customer's question found these.",
    changed: (date: string): string => `Last changed ${date}`,
    past: "A past answer",
    answered: (date: string): string => `Answered like this on ${date}`,
    noDate: "Date of last change not known",
    noLink: "no link",
    internal: "Internal: for teammates. Its link is never in a reply.",
    wrong: "This article is wrong",
    calledWrong: "Reported wrong",
    offeredByFin: "Already offered by Fin",
    answers: (questions: readonly string[]): string => `Answers ${questions.map((question) => `“${question}”`).join(", ")}`,
    more: (count: number): string => `${count} more sources are not shown.`,
  },

  correct: {
    title: "Correct the classification",
    category: "Category",
    urgency: "Urgency",
    hint: "The tags follow where triage is on for the category, and the correction is not overwritten.",
    hintWhereOff: "Triage is off here, so no tags are changed. The correction is kept and not overwritten.",
    rejected: "Noted. What is it instead?",
    notClassified: "This conversation has not been classified, so there is nothing to correct.",
    nothing: "There is no other category or urgency to choose. An admin can add some in the console.",
  },

  qa: {
    title: "QA score",
    none: "No score. One is given soon after a conversation closes; those closed before the app was installed get none.",
    switchedOff: "No score. Scoring is switched off for conversations like this one.",
    failed: (cause: string, willRetry: boolean): string =>
      `No score${willRetry ? " yet" : ""}: ${cause} ${willRetry ? TRIED_AGAIN : "We have stopped trying."}`,
    withheld: (why: string): string => `Not scored: ${why}`,
    rated: (score: number, remark: string): string =>
      `**Customer's rating:** ${score} of 5${remark === "" ? "" : `, “${remark}”`}`,
    total: "Overall",
    agent: "Teammate",
    evidence: (name: string, quote: string): string => `**${name}:** ${quote}`,
    coaching: "**For next time**",
    note: (words: string): string => `• ${words}`,
    truncated: "The score rests on the 500 most recent parts, which is all that Intercom returns.",
    agreed: (name: string): string => `✅ ${name} agreed with this score.`,
    disputed: (name: string, reason: string): string => `${name} disputed this score: ${reason}`,
    agree: "Agree",
    dispute: "Dispute",
    disputeTitle: "Dispute this score",
    reason: "What did the score miss?",
    reasonPlaceholder: "The quote is not mine",
    unsaved: (reason: string): string => `Your reason is not saved: ${reason}`,
    disputeHint: "Your reason is kept with the score and counts when scores are calibrated.",
  },

  receipts: {
    title: "Changes in Intercom",
    none: "Nothing was changed in Intercom for this conversation.",
    states: { done: "done", pending: "waiting", failed: "failed", undone: "undone", withheld: "not done" },
    line: (what: string, state: string, time: string): string => `**${what}** (${state}, ${time})`,
    undo: "Undo",
    more: (count: number): string => `${count} older changes are in the console.`,
  },

  success: (message: string): string => `✅ ${message}`,
  unsent: {
    line: "Your text was not sent.",
    kept: "Your text from the editor is kept.",
    read: "Read your text",
  },
  absence: (kind: SidebarAbsence["kind"]): string => ABSENCES[kind],
} as const;
