export type IdKind = "conversation" | "part" | "message" | "tag" | "attribute" | "article";

/**
 * Ids as Intercom writes them: decimal strings of different lengths, growing in time.
 * The base differs from run to run, so that a database kept over a restart of the
 * in-memory twin meets unknown conversations and never someone else's.
 */
export interface Ids {
  next(kind: IdKind): string;
  /** 24 hex digits, as contacts have. */
  nextContact(): string;
}

const PREFIXES: Record<IdKind, string> = {
  conversation: "2154",
  part: "37",
  message: "33",
  tag: "11",
  attribute: "1",
  article: "98",
};

export function createIds(base: number): Ids {
  const run = String(Math.abs(Math.trunc(base)) % 10_000_000).padStart(7, "0");
  const counts = new Map<string, number>();
  const count = (kind: string): number => {
    const next = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, next);
    return next;
  };
  return {
    next: (kind) => `${PREFIXES[kind]}${kind === "attribute" ? "" : run}${String(count(kind)).padStart(4, "0")}`,
    nextContact: () => `66f0${Number(run).toString(16).padStart(8, "0")}${count("contact").toString(16).padStart(12, "0")}`,
  };
}
