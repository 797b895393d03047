/** What a stored reason of a failure says, as far as it can be parsed. */
import { TOO_LARGE } from "../../intercom/failures.js";
import type { OutsideParty } from "../../kernel/errors.js";

/** What a stored reason says, as far as it can be parsed. Null where it does not say. */
export interface ReadReason {
  readonly party: OutsideParty | null;
  readonly status: number | null;
  /** Intercom's own word for it, behind the status. */
  readonly code: string | null;
  readonly kind:
    | "status"
    | "no-answer"
    | "not-asked"
    | "unreadable"
    | "too-large"
    | "list-too-large"
    | "crashed"
    | "unknown-work"
    | "own-fault";
  /** How long it was tried, where it was given up for that. */
  readonly hours: number | null;
}

const PARTIES: readonly OutsideParty[] = ["intercom", "triage", "reply", "sentiment", "qa", "knowledge", "brief"];

/** `party: METHOD /path: what happened`, as OutsideError words it. */
const OUTSIDE = /^([a-z]+): [A-Z]+ (\S+): (.*)$/s;
const TRIED = /^given up after \d+ tries in (\d+) hours: (.*)$/s;

/** Reasons are stored as the log has them, so that operators find them there; here they are parsed. */
export function parseReason(reason: string): ReadReason {
  const tried = TRIED.exec(reason);
  const hours = tried === null ? null : Number(tried[1]);
  const words = tried?.[2] ?? reason;
  const outside = OUTSIDE.exec(words);
  const party = PARTIES.find((each) => each === outside?.[1]) ?? null;
  if (party === null) return { party, status: null, code: null, kind: ownKind(words), hours };
  const [, , path = "", what = ""] = outside ?? [];
  const [, status, code = null] = /^answered (\d{3})\b(?: \(([\w.:-]+)\))?/.exec(what) ?? [];
  if (status === undefined) return { party, status: null, code, kind: unansweredKind(what, path), hours };
  const unreadable = /^answered 2\d\d\b/.test(what);
  return { party, status: Number(status), code, kind: unreadable ? "unreadable" : "status", hours };
}

function ownKind(words: string): ReadReason["kind"] {
  if (words.startsWith("the process died")) return "crashed";
  return /^(not a job of this app|the payload does not fit)/.test(words) ? "unknown-work" : "own-fault";
}

function unansweredKind(what: string, path: string): ReadReason["kind"] {
  if (what.startsWith(TOO_LARGE)) return /^\/conversations\/(?!search)/.test(path) ? "too-large" : "list-too-large";
  // As the engines word what they refuse to ask.
  if (/^(?:nothing was written|the article is empty)/.test(what)) return "not-asked";
  return /too large|not in the shape/.test(what) ? "unreadable" : "no-answer";
}
