/** What another customer asked is the title of a past answer: it is kept in one place, and goes from there with whoever asked. */
import type { Source } from "./answers.js";

/** As a source is kept with a draft or an answer. */
export function withoutPastTitle<Kept extends Pick<Source, "title" | "answeredAt" | "answeredIn">>(source: Kept): Kept {
  return source.answeredAt === undefined ? source : { ...source, title: "" };
}
