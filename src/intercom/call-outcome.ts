import type { NoAnswerReason, Sent } from "./send.js";

/** How one request to Intercom ended. A closed list: it becomes a label of the metrics. */
export const INTERCOM_CALL_OUTCOMES = [
  "2xx",
  "3xx",
  "4xx",
  "429",
  "5xx",
  "timeout",
  "unreachable",
  "connection-lost",
  "given-up",
] as const;
export type IntercomCallOutcome = (typeof INTERCOM_CALL_OUTCOMES)[number];

const SILENT: Readonly<Record<NoAnswerReason, IntercomCallOutcome>> = {
  unreachable: "unreachable",
  "not-started": "given-up",
  timeout: "timeout",
  aborted: "given-up",
  connection_lost: "connection-lost",
};

export function outcomeOf(sent: Sent): IntercomCallOutcome {
  if (!sent.answered) return SILENT[sent.why];
  const { status } = sent;
  if (status === 429) return "429";
  if (status >= 500) return "5xx";
  if (status >= 400) return "4xx";
  return status >= 300 ? "3xx" : "2xx";
}
