/** What else a message tells in words that the heads read otherwise. */
import type { GiveWay } from "../../../kernel/slices.js";
import type { Hints } from "./reading.js";
import { type ThanksWords, thanksWordsOf } from "./thanks-words.js";
import { reportsError } from "./error-words.js";
import { PRAISE, WORDS_OF_THANKS } from "./irony-words.js";
import { asksForFeature, wantsNoMail } from "./request-words.js";
import { isWithdrawn } from "./withdrawn-words.js";
import { inLowerCase } from "./word-patterns.js";

/** Longer messages are searched at their beginning. */
const READ = 1500;

/** A greeting or a sign may stand before it. */
const BEGINS_BY = 3;

function isPraiseAlone(text: string): boolean {
  const found = PRAISE.exec(text);
  return found !== null && found.index <= BEGINS_BY && !WORDS_OF_THANKS.test(text);
}

/** What a message tells, with turns for others between the patterns. */
export async function hintsIn(message: string, giveWay: GiveWay): Promise<Hints> {
  const text = inLowerCase(message.slice(0, READ)).trim();
  const is = async (found: (text: string) => boolean) => {
    await giveWay();
    return found(text);
  };
  return {
    withdrawn: await is(isWithdrawn),
    faulty: await is(reportsError),
    praiseAlone: await is(isPraiseAlone),
    featureAsked: await is(asksForFeature),
    noMail: await is(wantsNoMail),
  };
}

/** What the words of a message say whatever the heads make of it. */
export interface WordsFound {
  readonly thanksWords: ThanksWords;
  readonly hints: Hints;
}

/** Both, in this order. */
export async function wordsFoundIn(message: string, giveWay: GiveWay): Promise<WordsFound> {
  return { thanksWords: await thanksWordsOf(message, giveWay), hints: await hintsIn(message, giveWay) };
}
