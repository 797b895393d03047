/** npm run jobs: the jobs that failed for good, shown and queued again. */
import { UsageError } from "./command-line.js";
import type { CommandContext, DeadLetterLine, RunCommand } from "./command-list.js";
import { reach } from "./reach.js";
import { type Operator, runCli } from "./run.js";

const USAGE = `Usage: npm run jobs -- [list [--all] | show ID | retry ID | retry --all] [--json]

Failed jobs: what was tried until trying again made no sense any more.

  list        the newest 1,000 failed jobs; --all includes those that were retried
  show ID     one of them with its payload; an ID may be cut to its beginning
  retry ID    queues it again; retry --all does so with every failed job, lists up to 1,000 and counts all
  --json      one JSON document on stdout; call it by npm run -s, or lines of npm's own come first
  --help      this text`;

runCli({ command: "npm run jobs", usage: USAGE, flags: ["all"], takesWords: true }, async (operator) => {
  const { config, log, terminal, signal } = operator;
  const action = parseAction(operator);
  const { runCommand, close } = await reach(config, log, (sentence) =>
    terminal.progress({ what: sentence, done: 0, total: null }),
  );
  try {
    return await run(action, runCommand, operator, { onProgress: terminal.progress, signal });
  } finally {
    await close();
  }
});

type Action =
  | { readonly verb: "list"; readonly all: boolean }
  | { readonly verb: "show"; readonly id: string }
  /** Null for every failed job. */
  | { readonly verb: "retry"; readonly id: string | null };

function parseAction({ words, hasFlag }: Pick<Operator, "words" | "hasFlag">): Action {
  const [verb = "list", id, ...rest] = words;
  const all = hasFlag("all");
  if (rest.length === 0) {
    if (verb === "list" && id === undefined) return { verb, all };
    if (verb === "show" && id !== undefined && !all) return { verb, id };
    if (verb === "retry" && (id !== undefined) !== all) return { verb, id: id ?? null };
  }
  throw new UsageError(`Not a command: ${[...words, ...(all ? ["--all"] : [])].join(" ")}`);
}

async function run(
  action: Action,
  runCommand: RunCommand,
  { json, terminal }: Pick<Operator, "json" | "terminal">,
  context: CommandContext,
): Promise<0 | 1> {
  const print = (document: unknown, lines: readonly string[]) => {
    for (const line of json ? [JSON.stringify(document, null, 2)] : lines) terminal.print(line);
  };
  switch (action.verb) {
    case "list": {
      const deadLetters = await runCommand("list-jobs", { all: action.all }, context);
      const isRetryable = deadLetters.some(({ replayedAt }) => replayedAt === null);
      const lines = deadLetters.length === 0 ? [texts.none] : deadLetters.map(lineOf);
      print(deadLetters, isRetryable ? [...lines, texts.next] : lines);
      return 0;
    }
    case "show": {
      const found = await runCommand("show-job", { id: action.id }, context);
      print(found, [...details(found), JSON.stringify(found.payload, null, 2)]);
      return 0;
    }
    case "retry": {
      const { replayed, refused, ...given } = await runCommand("retry-jobs", { id: action.id }, context);
      const { counts = { replayed: replayed.length, refused: refused.length } } = given;
      const lines = [
        ...replayed.map(({ id, job }) => texts.replayed(id, job)),
        ...refused.map(({ id, because }) => texts.refused(id, because)),
      ];
      // Scripts read the key of the first release.
      const total = { putBack: counts.replayed, refused: counts.refused };
      if (action.id === null) lines.push(texts.total(total.putBack, total.refused, lines.length));
      print({ putBack: replayed, refused, total }, total.putBack + total.refused === 0 ? [texts.none] : lines);
      return total.refused === 0 ? 0 : 1;
    }
  }
}

function lineOf({ id, job, workspaceId, conversationId, reason, diedAt, replayedAt }: DeadLetterLine): string {
  const where = [workspaceId, conversationId].filter((word) => word !== null && word !== "").join("/");
  const done = replayedAt === null ? "" : ` (${texts.replayedAt(timeOf(replayedAt))})`;
  return `${id}  ${timeOf(diedAt)}  ${job.padEnd(14)}  ${where}  ${reason.split("\n", 1)[0]?.slice(0, 120) ?? ""}${done}`;
}

function details(deadLetter: DeadLetterLine): readonly string[] {
  const { id, job, workspaceId, conversationId, reason, attempts, firstFailedAt, diedAt, replayedAt } = deadLetter;
  const facts: readonly (readonly [string, string | null])[] = [
    ["id", id],
    ["job", job],
    ["workspace", workspaceId],
    ["conversation", conversationId],
    ["reason", reason],
    ["attempts", String(attempts)],
    ["first failed", firstFailedAt === null ? null : timeOf(firstFailedAt)],
    ["failed", timeOf(diedAt)],
    ["retried", replayedAt === null ? null : timeOf(replayedAt)],
  ];
  return facts.flatMap(([name, value]) => (value === null ? [] : [`${name.padEnd(13)} ${value}`]));
}

function timeOf(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19).replace("T", " ")} UTC`;
}

const texts = {
  none: "No failed jobs.",
  next: "npm run jobs -- show ID shows details; npm run jobs -- retry ID (or --all) queues it again.",
  replayed: (id: string, job: string) => `${id}  ${job}: queued again`,
  replayedAt: (time: string) => `retried ${time}`,
  total: (putBack: number, refused: number, listed: number) => {
    const shown = listed < putBack + refused ? ` ${listed.toLocaleString("en")} of them are listed.` : "";
    return `${putBack.toLocaleString("en")} queued again, ${refused.toLocaleString("en")} not retried.${shown}`;
  },
  refused: (id: string, because: string) => `${id}  not retried: ${because}`,
} as const;
