import type { CommandContext, DeadLetterLine, RunCommand } from "./command-list.js";
import type { Terminal } from "./terminal.js";

/** npm run jobs -- list [--all] | show ID | retry ID | retry --all. Answers the exit code. */
export async function jobsCommand(
  words: readonly string[],
  runCommand: RunCommand,
  terminal: Pick<Terminal, "print">,
  context: CommandContext,
): Promise<number> {
  const [verb = "list", what] = words;
  if (verb === "list" && (what === undefined || what === "--all")) {
    const deadLetters = await runCommand("list-jobs", { all: what === "--all" }, context);
    if (deadLetters.length === 0) terminal.print(jobsTexts.none);
    for (const deadLetter of deadLetters) terminal.print(lineOf(deadLetter));
    if (deadLetters.some(({ replayedAt }) => replayedAt === null)) terminal.print(jobsTexts.next);
    return 0;
  }
  if (verb === "show" && what !== undefined) {
    const { payload, ...deadLetter } = await runCommand("show-job", { id: what }, context);
    for (const line of details(deadLetter)) terminal.print(line);
    terminal.print(JSON.stringify(payload, null, 2));
    return 0;
  }
  if (verb === "retry" && what !== undefined) {
    const { replayed, refused } = await runCommand("retry-jobs", { id: what === "--all" ? null : what }, context);
    for (const deadLetter of replayed) terminal.print(jobsTexts.replayed(deadLetter.id, deadLetter.job));
    for (const { id, because } of refused) terminal.print(jobsTexts.refused(id, because));
    if (replayed.length + refused.length === 0) terminal.print(jobsTexts.none);
    return refused.length === 0 ? 0 : 1;
  }
  terminal.print(jobsTexts.usage);
  return 2;
}

function lineOf({ id, job, workspaceId, conversationId, reason, diedAt, replayedAt }: DeadLetterLine): string {
  const where = [workspaceId, conversationId].filter((word) => word !== null && word !== "").join("/");
  const done = replayedAt === null ? "" : ` (${jobsTexts.replayedAt(timeOf(replayedAt))})`;
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
    ["tries", String(attempts)],
    ["first failed", firstFailedAt === null ? null : timeOf(firstFailedAt)],
    ["given up", timeOf(diedAt)],
    ["put back", replayedAt === null ? null : timeOf(replayedAt)],
  ];
  return facts.flatMap(([name, value]) => (value === null ? [] : [`${name.padEnd(13)} ${value}`]));
}

function timeOf(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19).replace("T", " ")} UTC`;
}

/** What `npm run jobs` and `npm run kb:sync` say. */
export const jobsTexts = {
  usage: "Usage: npm run jobs -- list [--all] | show ID | retry ID | retry --all\nAn ID may be cut to its beginning.",
  none: "No work has been given up.",
  next: "npm run jobs -- show ID tells more; npm run jobs -- retry ID (or --all) puts it back into the queue.",
  replayed: (id: string, job: string) => `${id}  ${job}: back in the queue`,
  replayedAt: (time: string) => `put back ${time}`,
  refused: (id: string, because: string) => `${id}  not put back: ${because}`,
} as const;

export const syncTexts = {
  usage: "Usage: npm run kb:sync [-- --workspace ID]",
  done: (workspace: string, seen: number, sent: number) =>
    `${workspace}: ${seen} published articles, ${sent} of them new or changed`,
  unpublished: (titles: readonly string[]) => `No longer published: ${titles.join("; ")}`,
  refused: (title: string, because: string) => `Not taken, and offered again with the next sync: ${title} (${because})`,
  gaps: (count: number) => `Questions customers ask without an article for them: ${count} topics`,
} as const;
