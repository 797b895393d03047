/** Jobs and their status in words. */
import type { JobStatus } from "../../../console/api/dead-letters.js";

export const STATUS_WORDS: Readonly<Record<JobStatus, string>> = {
  "given-up": "Failed",
  waiting: "Back in the queue",
  "trying-again": "Failed again, retrying",
  running: "Running",
  finished: "Done",
  "nothing-to-do": "Nothing to do",
  "given-up-again": "Failed again",
  untraceable: "Retried long ago",
};

/** What a teammate misses because of it, by the kind of work as the queue names it; a test compares the kinds. */
const JOB_WORDS: Readonly<Record<string, string>> = {
  event: "What an event in a conversation calls for was not done",
  triage: "A conversation was not classified, tagged and routed",
  sentiment: "A customer's sentiment was not analyzed",
  draft: "A reply draft was not written",
  qa: "A closed conversation was not scored",
  refresh: "What teammates and Fin did was not recorded",
  act: "What a teammate clicked was not done",
  lookup: "What the sidebar asked Intercom for was not fetched",
  feedback: "The reply service did not learn what became of its draft",
  "forget-conversation": "The stored data of a deleted conversation was not deleted",
  "take-off-repeats": "One of our notes may be in the conversation twice",
  "forget-part": "The stored data of a redacted message was not deleted",
  "merge-contacts": "What is stored of a merged contact was not moved",
  "forget-contact": "The stored data of a deleted contact was not deleted",
  "catch-up": "Conversations from before the installation were not worked through",
  sweep: "Missed events were not searched for",
  "sync-knowledge": "The help centre was not synced",
  backtest: "The past was not compared with the engines",
  "backtest-unsaved": "Unsaved settings were not tried on the past",
  "advise-levels": "Which levels automations have earned was not examined",
  "send-alert": "An alert was not sent",
  "confirm-uninstall": "Intercom was not asked whether the app was uninstalled",
};

export function jobWords(job: string): string {
  return JOB_WORDS[job] ?? job;
}
