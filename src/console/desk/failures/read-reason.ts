import type { OutsideParty } from "../../../errors.js";

/** What a reason in the store says, as far as it can be told apart. Null where it does not say. */
export interface ReadReason {
  readonly party: OutsideParty | null;
  readonly status: number | null;
  readonly kind: "status" | "no-answer" | "unreadable" | "crashed" | "unknown-work" | "own-fault";
  /** How long it was tried, where it was given up for that. */
  readonly hours: number | null;
}

const PARTIES: readonly OutsideParty[] = ["intercom", "triage", "reply", "sentiment", "qa", "knowledge"];

/** `party: METHOD /path: what happened`, as OutsideError words it. */
const OUTSIDE = /^([a-z]+): [A-Z]+ \S+: (.*)$/s;
const TRIED = /^given up after \d+ tries in (\d+) hours: (.*)$/s;

/** Reasons are kept as the log words them, so that operators find them there; here they are read back. */
export function parseReason(reason: string): ReadReason {
  const tried = TRIED.exec(reason);
  const hours = tried === null ? null : Number(tried[1]);
  const words = tried?.[2] ?? reason;
  const outside = OUTSIDE.exec(words);
  const party = PARTIES.find((each) => each === outside?.[1]) ?? null;
  if (party === null) return { party, status: null, kind: ownKind(words), hours };
  const what = outside?.[2] ?? "";
  const status = /^answered (\d{3})\b/.exec(what)?.[1];
  if (status === undefined) return { party, status: null, kind: unansweredKind(what), hours };
  const unreadable = /^answered 2\d\d\b/.test(what);
  return { party, status: Number(status), kind: unreadable ? "unreadable" : "status", hours };
}

function ownKind(words: string): ReadReason["kind"] {
  if (words.startsWith("the process died")) return "crashed";
  return /^(not a job of this app|the payload does not fit)/.test(words) ? "unknown-work" : "own-fault";
}

function unansweredKind(what: string): ReadReason["kind"] {
  return /too large|not in the shape/.test(what) ? "unreadable" : "no-answer";
}
