/** A deletion in Intercom whose event never arrived, done by the jobs that the event would have asked for. */
import { randomUUID } from "node:crypto";
import type { Kysely } from "kysely";
import type { JobToDo } from "../../jobs/catalog.js";
import type { Queue } from "../../queue/queue.js";
import type { Tables } from "../../store/database/tables.js";
import { findMergedInto, holdsContact } from "../../store/workspaces/contacts.js";
import { holdsConversation } from "../../store/workspaces/purge-conversation.js";
import { findWorkspace, listConnected } from "../../store/workspaces/workspaces.js";
import { type CommandHandlers, type CommandInput, CommandRefused } from "../command-list.js";

interface EraseDeps {
  readonly db: Kysely<Tables>;
  readonly queue: () => Promise<Queue>;
  readonly now: () => number;
  /** The connected ones; in the database there may be a sandbox's or another app's of before. */
  readonly workspaces: () => Promise<readonly string[]>;
}

type Erasable = Pick<CommandInput<"erase">, "what" | "id">;

/** Intercom is not asked: it does not know any more what it has deleted. */
export function eraseByHand({ db, queue, now, workspaces }: EraseDeps): CommandHandlers["erase"] {
  return async ({ workspaceId: named, what, id }) => {
    const candidates = named === null ? (await listConnected(db)).map((row) => row.id) : [await existing(db, named)];
    const held = await Promise.all(candidates.map((workspaceId) => holds(db, workspaceId, { what, id })));
    const holders = candidates.filter((_, index) => held[index] === true);
    const [workspaceId, ...others] = holders.length > 0 ? holders : candidates.length > 1 ? await workspaces() : candidates;
    if (workspaceId === undefined) throw new CommandRefused("No workspace is connected yet.");
    if (others.length > 0) throw new CommandRefused("Several workspaces are connected: name one with --workspace ID.");
    const into = what === "contact" ? await findMergedInto(db, workspaceId, id) : null;
    if (into !== null)
      throw new CommandRefused(
        `Contact ${id} was merged into ${into}: nothing was deleted. Erasing ${into} deletes what is held of both.`,
      );
    await (await queue()).add([jobFor(workspaceId, { what, id }, now())]);
    return { workspaceId, what, id, known: holders.length > 0 };
  };
}

/** One that uninstalled the app is still there: what is held of it may be deleted too. */
async function existing(db: Kysely<Tables>, workspaceId: string): Promise<string> {
  if ((await findWorkspace(db, workspaceId)) === null) throw new CommandRefused(`There is no workspace ${workspaceId} here.`);
  return workspaceId;
}

function holds(db: Kysely<Tables>, workspaceId: string, { what, id }: Erasable): Promise<boolean> {
  return what === "contact" ? holdsContact(db, workspaceId, id) : holdsConversation(db, workspaceId, id);
}

function jobFor(workspaceId: string, { what, id }: Erasable, receivedAt: number): JobToDo {
  const cause = { id: `erase-${randomUUID()}`, topic: "erase", receivedAt, partId: null };
  return what === "contact"
    ? { name: "forget-contact", payload: { workspaceId, contactId: id, cause } }
    : { name: "forget-conversation", payload: { workspaceId, conversationId: id, cause } };
}
