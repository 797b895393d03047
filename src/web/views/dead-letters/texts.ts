import type { JobStatus } from "../../../console/api/dead-letters.js";

/** What the page of given-up work says. */
export const texts = {
  title: "Given up",
  lead: "Work that could not be done and is not tried again by itself. Nothing of it is lost: put it back once its cause is mended.",
  failure: "The given-up work could not be loaded",
  none: "Nothing has been given up. What fails is tried again by itself for a day and a half before it comes here.",

  causes: {
    title: "By reason",
    lead: "One cause often stops many pieces of work.",
    count: (count: number) => (count === 1 ? "1 piece of work" : `${count} pieces of work`),
    since: "since",
    last: "last",
    replayed: (count: number) => (count === 1 ? "Put it back" : `Put all ${count} back`),
    question: (count: number) =>
      count === 1
        ? "It goes into the queue and is begun in a moment. What was done before is not done twice."
        : `${count} pieces of work go into the queue and are begun in a moment. What was done before is not done twice.`,
    confirm: "Put back",
    show: "Show only these",
    shown: "Show all reasons",
    busy: "Putting back…",
  },

  list: {
    title: "One by one",
    which: "Which",
    whichOptions: { "given-up": "Given up", "put-back": "Put back", all: "All" },
    job: "Kind of work",
    anyJob: "Every kind",
    columns: {
      job: "What was not done",
      why: "Why",
      status: "Where it stands",
      at: "Given up",
      conversation: "Conversation",
      choose: "Choose",
      act: "Put back",
    },
    noConversation: "about no single conversation",
    open: (id: string) => `Open ${id}`,
    replayed: "Put back",
    putChosenBack: (count: number) => (count === 0 ? "Put the chosen back" : `Put ${count} chosen back`),
    putAllBack: "Put all of these back",
    choose: (work: string, conversation: string) => `Choose: ${work} ${conversation}`,
    empty: "There is none.",
    details: "Details",
  },

  details: {
    reason: "As the log words it",
    attempts: "Tries",
    firstFailed: "First failed",
    replayedAt: "Put back",
    note: "What came of it",
    payload: "What the work holds: ids and causes, never a customer's words",
    noPayload: "This version of the app does not know such work any more.",
    notKnown: "not known",
  },

  done: (count: number) =>
    count === 1 ? "1 piece of work is back in the queue" : `${count} pieces of work are back in the queue`,
  refused: (because: string, count: number) => (count === 1 ? `Not put back: ${because}.` : `${count} not put back: ${because}.`),
  left: (count: number) => `${count} more are left: put them back the same way.`,
} as const;

export const STATUS_WORDS: Readonly<Record<JobStatus, string>> = {
  "given-up": "Given up",
  waiting: "Back in the queue",
  "trying-again": "Failed again, tried again by itself",
  running: "Being done now",
  finished: "Done",
  "given-up-again": "Given up again",
  untraceable: "Put back long ago",
};

/** What a teammate misses because of it, by the kind of work as the queue names it. */
const JOB_WORDS: Readonly<Record<string, string>> = {
  triage: "A conversation was not classified, tagged and routed",
  sentiment: "A customer's mood was not read",
  draft: "A reply draft was not written",
  qa: "A closed conversation was not scored",
  refresh: "What teammates and Fin did was not noted",
  act: "What a teammate clicked was not done",
  feedback: "The reply service was not told what became of its draft",
  "forget-conversation": "What is kept of a deleted conversation was not deleted",
  "take-off-repeats": "A note of ours may stand in the conversation twice",
  "forget-part": "What is kept of a redacted message was not deleted",
  "forget-contact": "What is kept of a deleted contact was not deleted",
  sweep: "Events that never arrived were not looked for",
  "sync-knowledge": "The help centre was not read",
  "confirm-uninstall": "Intercom was not asked whether the app was taken off",
};

export function jobWords(job: string): string {
  return JOB_WORDS[job] ?? job;
}
