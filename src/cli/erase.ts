/** npm run erase: deletes here what Intercom has deleted, where no event reported it. */
import { UsageError } from "./command-line.js";
import type { CommandInput } from "./command-list.js";
import { reach } from "./reach.js";
import { type Operator, runCli } from "./run.js";

const USAGE = `Usage: npm run erase -- contact ID | conversation ID [--workspace ID] [--json]

Deletes what is held of a contact or a conversation that was deleted in Intercom while no event of it could arrive.
A contact goes with all that is theirs. Changes nothing in Intercom.

  contact ID       Intercom's id of the contact
  conversation ID  Intercom's id of the conversation
  --workspace ID   which workspace, where several are connected
  --json           one JSON document on stdout; call it by npm run -s, or lines of npm's own come first
  --help           this text`;

runCli({ command: "npm run erase", usage: USAGE, values: ["workspace"], takesWords: true }, async (operator) => {
  const { config, log, terminal, json, signal } = operator;
  const asked = parseErasure(operator);
  const report = (what: string) => terminal.progress({ what, done: 0, total: null });
  const { runCommand, close } = await reach(config, log, report);
  try {
    const queued = await runCommand("erase", asked, { onProgress: terminal.progress, signal });
    const { what, id, workspaceId, known } = queued;
    terminal.print(json ? JSON.stringify(queued, null, 2) : texts.queued(what, id, workspaceId));
    if (!known && !json) terminal.print(texts.unknown);
    return 0;
  } finally {
    await close();
  }
});

function parseErasure({ words, valueOf }: Pick<Operator, "words" | "valueOf">): CommandInput<"erase"> {
  const [what, id, ...rest] = words;
  const isId = id !== undefined && /^[\w-]+$/.test(id);
  if ((what !== "contact" && what !== "conversation") || !isId || rest.length > 0)
    throw new UsageError(`Not a contact or conversation: ${words.join(" ")}`);
  return { what, id, workspaceId: valueOf("workspace") };
}

const texts = {
  queued: (what: string, id: string, workspaceId: string) =>
    `Queued: what is held of ${what} ${id} in workspace ${workspaceId} is deleted by the running app, or when it next starts.`,
  unknown: "So far nothing is held under this id. If you expected something, check the id.",
} as const;
