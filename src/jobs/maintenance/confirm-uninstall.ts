/** Whether a workspace has uninstalled the app, by what Intercom says to its token. */
import type { Kysely } from "kysely";
import { OutsideError } from "../../kernel/errors.js";
import { isQueued } from "../../queue/queued-work.js";
import type { Tables } from "../../store/database/tables.js";
import {
  deleteToken,
  disconnectWorkspace,
  reconnectWorkspace,
  TOKEN_KEPT_MS,
} from "../../store/workspaces/disconnected-workspaces.js";
import { clearUninstall, findUninstall, saveUninstall, type StoredUninstall } from "../../store/workspaces/uninstalls.js";
import { findKnownWorkspace, holdToken } from "../../store/workspaces/workspaces.js";
import { pauseOver } from "../../workspaces/held-work.js";
import { CATCH_UP_TOPIC, done, type JobToDo, later, nothing } from "../catalog.js";
import type { JobDeps, JobHandler } from "../deps.js";

/** Intercom may send the hint before the token stops working: while it works, it is checked again this long after the hint. */
const RECHECK_MS = [30_000, 2 * 60_000, 10 * 60_000];
const HOUR_MS = 3_600_000;
/** A refusal may be Intercom's own mistake: it takes this many over this long to believe it. */
const REFUSALS = 3;
const REFUSED_FOR_MS = 6 * HOUR_MS;
const REFUSED_AGAIN_MS = REFUSED_FOR_MS / (REFUSALS - 1);
/** After that, and until the token is deleted. */
const KEPT_RECHECK_MS = 24 * HOUR_MS;

/**
 * A request said that the app was uninstalled, perhaps without a signature. With the first refused token work pauses; should
 * Intercom take the token again, it goes on: what waited is due, a sweep finds what was missed, and the work on earlier conversations is taken up.
 */
export function createConfirmUninstallJob(deps: JobDeps): JobHandler<"confirm-uninstall"> {
  const { db, now } = deps;
  return async ({ workspaceId, cause }, context) => {
    const stored = await findKnownWorkspace(db, workspaceId);
    const opened = await deps.connections.open(workspaceId, { evenIfRefused: true, stored });
    const known = await findUninstall(db, workspaceId);
    const isMine = known === null || known.by === cause.id || !(await isQueued(db, "confirm-uninstall", workspaceId, known.by));
    // Another hint during the hours of waiting asks nothing sooner, and counts nothing twice.
    if (!isMine) return nothing("the workspace's token is being checked already");
    if (stored === null) return nothing("the workspace has not installed the app");
    if (!opened.open) {
      const isOver = known === null || (stored.disconnected && stored.token_sealed === null);
      // The pause ends with a check alone: without this job it would last.
      return isOver ? nothing(opened.because) : later(now() + HOUR_MS, opened.because);
    }
    const answer = await ask(() => opened.connection.api.me({ signal: context.signal }));
    if (answer instanceof OutsideError) {
      if (known === null) throw answer;
      // Were this job given up over an Intercom that is away, nobody would let the workspace's work go on.
      return later(now() + HOUR_MS, `Intercom did not say: ${answer.message}`);
    }
    const refused = answer === "refused";
    const asked = { workspaceId, sealed: stored.token_sealed, known };
    if (!refused && known !== null) {
      // A catch-up that met the pause has ended; one that was through by then ends at once.
      const missed: readonly JobToDo[] = [
        { name: "sweep", payload: { workspaceId, cause } },
        { name: "catch-up", payload: { workspaceId, cause: { ...cause, topic: CATCH_UP_TOPIC } }, priority: "background" },
      ];
      const isWritten = await writeIfUnchanged(db, asked, async (transaction) => {
        await reconnectWorkspace(transaction, workspaceId);
        await clearUninstall(transaction, workspaceId);
        await pauseOver(transaction, workspaceId, false);
        await deps.queue.addWithin(transaction, missed);
        return true;
      });
      if (isWritten === null) return later(now(), CHANGED);
      deps.queue.announce(missed);
      context.log.info({ workspace: workspaceId }, "Intercom takes the workspace's token again; work goes on");
      return done("the token works again, work goes on");
    }
    if (!refused) {
      const since = now() - cause.receivedAt;
      const wait = RECHECK_MS.find((ms) => ms > since);
      if (wait === undefined) return nothing("the token still works: nobody uninstalled the app");
      return later(cause.receivedAt + wait, "the token still works");
    }
    const uninstall = { since: known?.since ?? now(), refusals: (known?.refusals ?? 0) + 1, by: cause.id };
    const refusedFor = now() - uninstall.since;
    const hasLeft = uninstall.refusals >= REFUSALS && refusedFor >= REFUSED_FOR_MS;
    const ended = await writeIfUnchanged(db, asked, async (transaction) => {
      await saveUninstall(transaction, workspaceId, uninstall);
      return hasLeft && (await disconnectWorkspace(transaction, workspaceId, now()));
    });
    if (ended === null) return later(now(), CHANGED);
    if (!hasLeft) {
      if (known === null) context.log.warn({ workspace: workspaceId }, "Intercom refuses the workspace's token; work pauses");
      return later(uninstall.since + Math.max(uninstall.refusals * REFUSED_AGAIN_MS, refusedFor), "the token is refused");
    }
    if (ended) context.log.info({ workspace: workspaceId }, "Workspace uninstalled the app; its token is kept sealed for 7 days");
    if (refusedFor < REFUSED_FOR_MS + TOKEN_KEPT_MS) return later(now() + KEPT_RECHECK_MS, "the token is still refused");
    await deleteToken(db, workspaceId);
    return done("the app was uninstalled, the token is deleted");
  };
}

const CHANGED = "another token was saved while Intercom was asked about the one before";

interface AskedAbout {
  readonly workspaceId: string;
  /** The token that Intercom was asked about; null for a private app's. */
  readonly sealed: string | null;
  /** What spoke against it by then. */
  readonly known: StoredUninstall | null;
}

/** An installation meanwhile is newer than the answer, which is of the token before: then nothing is written, and null is returned. */
async function writeIfUnchanged(
  db: Kysely<Tables>,
  { workspaceId, sealed, known }: AskedAbout,
  write: (transaction: Kysely<Tables>) => Promise<boolean>,
): Promise<boolean | null> {
  return db.transaction().execute(async (transaction) => {
    const row = await holdToken(transaction, workspaceId);
    const current = await findUninstall(transaction, workspaceId);
    if (row?.token_sealed !== sealed || current?.refusals !== known?.refusals) return null;
    return write(transaction);
  });
}

async function ask(call: () => Promise<unknown>): Promise<"accepted" | "refused" | OutsideError> {
  try {
    await call();
    return "accepted";
  } catch (error) {
    if (!(error instanceof OutsideError)) throw error;
    return error.failure.status === 401 ? "refused" : error;
  }
}
