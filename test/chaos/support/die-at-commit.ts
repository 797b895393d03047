/**
 * Loaded into an app process by `node --import`: listens to what its main thread says to the embedded database's thread,
 * and ends the process by SIGKILL at the commit that its parent names. Nothing of this is in the app.
 */
import { isMainThread, Worker } from "node:worker_threads";
import { z } from "zod";
import { COMMIT_MOMENTS, type CommitCount, createCommitCount } from "./commit-steps.js";

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
}

let count: CommitCount | null = null;
const asked = new Map<number, Asked>();
const die = () => process.kill(process.pid, "SIGKILL");

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
    const statement = { text: statements.at(-1)?.text ?? "", inside: scope === "inside" };
    asked.set(id, statement);
    if (count?.asked(statement.text, statement.inside) === true) die();
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
    if (statement !== undefined && count?.answered(statement.text, statement.inside, rowCount) === true) die();
  }
  return emit.apply(this, given);
};
