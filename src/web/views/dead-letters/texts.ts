/** The texts of the page with failed jobs. */

export const deadLettersViewTexts = {
  title: "Failed jobs",
  lead: "Jobs that failed. Retry them once the cause is fixed; those marked so below are retried automatically. They are kept as long as Settings, Retention, says.",
  notOwner: "Only owners retry failed jobs. Settings lists them.",
  failure: "The failed jobs could not be loaded",
  none: "There are no failed jobs. An outage is retried automatically for a day and a half before a job appears here; what Intercom or a service refuses appears at once.",

  causes: {
    title: "By cause",
    lead: "One cause often stops many jobs.",
    byItself: "Retried automatically: one job every few minutes, and all of them once that one succeeds.",
    count: (count: number) => (count === 1 ? "1 job" : `${count} jobs`),
    since: "since",
    last: "last",
    replay: (count: number) => (count === 1 ? "Retry it" : `Retry all ${count}`),
    question: (count: number) =>
      count === 1
        ? "It goes back into the queue and starts in a moment. What was already done is not done twice."
        : `${count} jobs go back into the queue and start in a moment. What was already done is not done twice.`,
    confirm: "Retry",
    show: "Show only these",
    shown: "Show all causes",
    busy: "Retrying…",
  },

  list: {
    title: "Jobs",
    which: "Show",
    whichOptions: { "given-up": "Failed", "put-back": "Retried", all: "All" },
    job: "Job type",
    anyJob: "All types",
    columns: {
      job: "What was not done",
      why: "Reason",
      status: "Status",
      at: "Failed at",
      conversation: "Conversation",
      choose: "Select",
      act: "Retry",
    },
    noConversation: "not about a single conversation",
    open: (id: string) => `Open ${id}`,
    replay: "Retry",
    replayChosen: (count: number) => (count === 0 ? "Retry selected" : `Retry ${count} selected`),
    replayAll: "Retry all of these",
    choose: (work: string, conversation: string) => `Select: ${work} ${conversation}`,
    empty: "There are none.",
    details: "Details",
  },

  details: {
    reason: "Error in the log",
    attempts: "Attempts",
    firstFailed: "First failed",
    replayedAt: "Retried",
    note: "Outcome",
    payload: "Job data: ids and causes, never a customer's words",
    noPayload: "This version of the app no longer knows this type of job.",
    notKnown: "not known",
  },

  done: (count: number) => (count === 1 ? "1 job is back in the queue" : `${count} jobs are back in the queue`),
  refused: (because: string, count: number) => (count === 1 ? `Not retried: ${because}.` : `${count} not retried: ${because}.`),
  left: (count: number) =>
    count === 1 ? "1 more is left: retry it the same way." : `${count} more are left: retry them the same way.`,
} as const;
