import type { Letter } from "./delivery.js";
import type { Timers } from "./timers.js";

/** A held letter goes out after this long even where no other comes to overtake it. */
const HOLD_MS = 1_500;

/** Lets one letter overtake the one before it. */
export interface Overtaking {
  /** Holds the letter where none is held yet and the order is to be disturbed; otherwise sends it, the held one after it. */
  pass(letter: Letter, disturb: boolean): Promise<void>;
  release(): Promise<void>;
}

/** @param dispatch resolves when the letter has arrived, or failed to */
export function createOvertaking(dispatch: (letter: Letter) => Promise<void>, timers: Timers): Overtaking {
  let held: Letter | null = null;
  const release = async (): Promise<void> => {
    const letter = held;
    held = null;
    if (letter !== null) await dispatch(letter);
  };
  return {
    release,
    async pass(letter, disturb) {
      if (held === null && disturb) {
        held = letter;
        void timers.wait(HOLD_MS).then(() => (held === letter ? release() : undefined));
        return;
      }
      await dispatch(letter);
      await release();
    },
  };
}
