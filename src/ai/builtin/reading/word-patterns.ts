/** Patterns over small letters (`normalized`), quick to compile: for words in many languages at once. */
import { boundedPattern } from "../../../domain/bounded-pattern.js";
import { normalized, spelledOut } from "../lexicons/signals.js";

/** No part of a longer word, in any script. */
export const wholeWords = (...alternatives: readonly string[]) => `(?<!\\p{L})(?:${alternatives.join("|")})(?!\\p{L})`;

/** Words of scripts that put no blanks between them may stand anywhere: they are patterns of their own. */
export const anyOf = (...patterns: readonly string[]) => boundedPattern(spelledOut(patterns.join("|")));

/** As these patterns expect a text. A Turkish capital becomes two signs. */
export const inLowerCase = (text: string) => normalized(text).replaceAll("i\u0307", "i");
