/**
 * Loaded into an app process by `node --import`: listens to what its main thread says to the embedded database's thread,
 * and ends the process by SIGKILL at the commit that its parent names. Nothing of this is in the app.
 */
import { isMainThread, Worker } from "node:worker_threads";
import { z } from "zod";
import { writeSync } from "node:fs";
import { COMMIT_MOMENTS, type CommitCount, commitName, commits, createCommitCount } from "./commit-steps.js";

const order = z.object({ commit: z.number(), moment: z.enum(COMMIT_MOMENTS) }).nullable();
const request = z.object({
  kind: z.literal("run"),
  id: z.number(),
  scope: z.enum(["alone", "inside"]),
  statements: z.array(z.object({ text: z.string() })).min(1),
});
const answer = z.object({ kind: z.literal("answer"), id: z.number(), answer: z.object({ rowCount: z.number().nullable() }) });

interface Asked {
  readonly text: string;
  readonly inside: boolean;
  readonly name: string;
}

let count: CommitCount | null = null;
const asked = new Map<number, Asked>();
/** What the transaction under way has sent; the embedded database has one at a time. */
let sent: string[] = [];
const die = () => process.kill(process.pid, "SIGKILL");
const report = (name: string) => count !== null && writeSync(2, `committed: ${name}\n`);

if (isMainThread) process.on("disconnect", die);
process.on("message", (message) => {
  const strike = order.parse(JSON.parse(String(message)));
  count = strike === null ? null : createCommitCount(strike);
});

const post = Worker.prototype.postMessage;
Worker.prototype.postMessage = function (this: Worker, ...given: Parameters<typeof post>) {
  const read = request.safeParse(given[0]);
  if (read.success) {
    const { id, scope, statements } = read.data;
    sent = [...(scope === "inside" ? sent : []), ...statements.map(({ text }) => text)];
    const statement = { text: statements.at(-1)?.text ?? "", inside: scope === "inside", name: commitName(sent) };
    asked.set(id, statement);
    if (count?.asked(statement.text, statement.inside) === true) {
      report(statement.name);
      die();
    }
  }
  post.apply(this, given);
};

const emit = Worker.prototype.emit;
Worker.prototype.emit = function (this: Worker, ...given: Parameters<typeof emit>) {
  const read = answer.safeParse(given[1]);
  if (given[0] === "message" && read.success) {
    const statement = asked.get(read.data.id);
    asked.delete(read.data.id);
    const { rowCount } = read.data.answer;
    if (statement !== undefined && count !== null) {
      if (commits(statement.text, statement.inside) && rowCount !== 0) report(statement.name);
      if (count.answered(statement.text, statement.inside, rowCount)) die();
    }
  }
  return emit.apply(this, given);
};
