/** Counts what a process commits, and says when the one is reached at which it shall die. */

/** Before the commit is sent, or after it is on disk and before its answer arrives. */
export const COMMIT_MOMENTS = ["before-commit", "after-commit"] as const;

export interface CommitStrike {
  /** The how many-th commit from now on that changes a row. */
  readonly commit: number;
  readonly moment: (typeof COMMIT_MOMENTS)[number];
}

export interface CommitCount {
  /** True where the process must die before this statement reaches the database. */
  asked(text: string, insideTransaction: boolean): boolean;
  /** True where the process must die before it receives this answer. `rows` are those changed, null where unknown. */
  answered(text: string, insideTransaction: boolean, rows: number | null): boolean;
}

export function createCommitCount({ commit, moment }: CommitStrike): CommitCount {
  let seen = 0;
  return {
    asked: (text, inside) => moment === "before-commit" && seen >= commit - 1 && commits(text, inside) && !isPoll(text),
    answered(text, inside, rows) {
      if (!commits(text, inside) || rows === 0) return false;
      seen += 1;
      return moment === "after-commit" && seen === commit;
    },
  };
}

const WRITES = /\b(?<!do )(?<!for )(insert into|update|delete from) +(?:only +)?(?!set\b)"?([\w.]+)"?/gi;

/** What a commit changes, by its statements: `insert jobs, update effects`. */
export function commitName(statements: readonly string[]): string {
  const text = statements
    .join("; ")
    .replace(/"(\w+)"\."(\w+)"/g, "$1.$2")
    .replace(/\s+/g, " ");
  const writes = [...text.matchAll(WRITES)].map(([, verb = "", table = ""]) => `${verb.split(" ")[0]?.toLowerCase()} ${table}`);
  return [...new Set(writes)].sort().join(", ");
}

export function commits(text: string, insideTransaction: boolean): boolean {
  return insideTransaction ? /^\s*commit\b/i.test(text) : /^\s*(?:insert|update|delete|with)\b/i.test(text);
}

/** A poll for work, which mostly finds none: before it, nothing has begun. */
function isPoll(text: string): boolean {
  return text.includes("SKIP LOCKED");
}
