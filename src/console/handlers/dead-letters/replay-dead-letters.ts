import { replayed } from "../../../cli/commands/dead-jobs.js";
import {
  countMatchingDeadLetters,
  type DeadLetterFilter,
  findDeadLettersById,
  searchDeadLetters,
  type StoredDeadLetter,
} from "../../../store/activity/dead-letters.js";
import type { InputOf, OutputOf } from "../../api/endpoints.js";
import { type Answer, answered, type ConsoleDeps, refused } from "../handlers.js";

/** Short transactions: on the embedded database everything else waits for them. */
const AT_ONCE = 100;
/** What one request may take; the page asks again for the rest. */
const A_REQUEST = 1_000;

type Replayed = OutputOf<"replay-dead-letters">;

/** Queues failed jobs again: those named, or all that match the filter. */
export async function replayDeadLetters(
  input: InputOf<"replay-dead-letters">,
  workspaceId: string,
  deps: ConsoleDeps,
): Promise<Answer<Replayed>> {
  if ("ids" in input) {
    const deadLetters = await findDeadLettersById(deps.db, workspaceId, input.ids);
    return deadLetters.length === 0
      ? refused("not-found", deadLetterTexts.gone)
      : answered({ ...(await replay(deadLetters, deps)), left: 0 });
  }
  const filter: DeadLetterFilter = { job: input.filter.job ?? null, cause: input.filter.cause ?? null, which: "given-up" };
  const replayed = await replay(await searchDeadLetters(deps.db, workspaceId, filter, { after: null, limit: A_REQUEST }), deps);
  const impossible = replayed.refused.reduce((sum, { count }) => sum + count, 0);
  return answered({
    ...replayed,
    left: Math.max(0, (await countMatchingDeadLetters(deps.db, workspaceId, filter)) - impossible),
  });
}

async function replay(deadLetters: readonly StoredDeadLetter[], deps: ConsoleDeps): Promise<Omit<Replayed, "left">> {
  const refusals = new Map<string, number>();
  let count = 0;
  for (const some of chunks(deadLetters)) {
    const done = await replayed(some, deps);
    count += done.replayed.length;
    for (const { because } of done.refused) refusals.set(because, (refusals.get(because) ?? 0) + 1);
  }
  return { replayed: count, refused: [...refusals].map(([because, times]) => ({ because, count: times })) };
}

function* chunks(deadLetters: readonly StoredDeadLetter[]): Generator<readonly StoredDeadLetter[]> {
  for (let from = 0; from < deadLetters.length; from += AT_ONCE) yield deadLetters.slice(from, from + AT_ONCE);
}

export const deadLetterTexts = {
  gone: "That job no longer exists: its conversation was deleted, or its retention time is over.",
} as const;
