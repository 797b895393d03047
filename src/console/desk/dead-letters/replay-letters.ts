import { putBack } from "../../../operate/commands/put-back.js";
import type { StoredLetter } from "../../../store/dead-letters.js";
import { countLetters, findLetters, findLettersById, type LetterFilter } from "../../../store/find-letters.js";
import type { InputOf, OutputOf } from "../../api/endpoints.js";
import { type Answer, answered, refused } from "../answer.js";
import type { DeskRoom } from "../desk-room.js";
import { deadLetterTexts } from "./texts.js";

/** Short transactions: on the embedded database everything else waits for them. */
const AT_ONCE = 100;
/** What one request may take; the page asks again for the rest. */
const A_REQUEST = 1_000;

type Replayed = OutputOf<"replay-dead-letters">;

/** Puts work back: what was named, or whatever fits the filter. */
export async function replayLetters(
  input: InputOf<"replay-dead-letters">,
  workspaceId: string,
  room: DeskRoom,
): Promise<Answer<Replayed>> {
  if ("ids" in input) {
    const letters = await findLettersById(room.db, workspaceId, input.ids);
    return letters.length === 0
      ? refused("not-found", deadLetterTexts.gone)
      : answered({ ...(await replay(letters, room)), left: 0 });
  }
  const filter: LetterFilter = { job: input.filter.job ?? null, cause: input.filter.cause ?? null, which: "given-up" };
  const replayed = await replay(await findLetters(room.db, workspaceId, filter, { after: null, limit: A_REQUEST }), room);
  const impossible = replayed.refused.reduce((sum, { count }) => sum + count, 0);
  return answered({ ...replayed, left: Math.max(0, (await countLetters(room.db, workspaceId, filter)) - impossible) });
}

async function replay(letters: readonly StoredLetter[], room: DeskRoom): Promise<Omit<Replayed, "left">> {
  const refusals = new Map<string, number>();
  let count = 0;
  for (const some of chunks(letters)) {
    const done = await putBack(some, room);
    count += done.putBack.length;
    for (const { because } of done.refused) refusals.set(because, (refusals.get(because) ?? 0) + 1);
  }
  return { putBack: count, refused: [...refusals].map(([because, times]) => ({ because, count: times })) };
}

function* chunks(letters: readonly StoredLetter[]): Generator<readonly StoredLetter[]> {
  for (let from = 0; from < letters.length; from += AT_ONCE) yield letters.slice(from, from + AT_ONCE);
}
