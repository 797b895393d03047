/** What else a message tells in words that the heads read otherwise. */
import type { GiveWay } from "../../../kernel/slices.js";
import type { Hints } from "./reading.js";
import { isWithdrawn } from "./withdrawn-words.js";
import { inLowerCase } from "./word-patterns.js";

/** Longer messages are searched at their beginning. */
const READ = 1500;

/** What a message tells, with turns for others between the patterns. */
export async function hintsIn(message: string, giveWay: GiveWay): Promise<Hints> {
  const text = inLowerCase(message.slice(0, READ)).trim();
  await giveWay();
  return { withdrawn: isWithdrawn(text) };
}
