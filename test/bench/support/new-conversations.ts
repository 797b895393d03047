/** New conversations that customers open, and whether all is done for them. */
import type { Twin } from "../../../src/sandbox/twin.js";

export interface Written {
  readonly conversationId: string;
  readonly contactId: string;
}

export const opens = (twin: Twin): Written =>
  twin.customerWrites({ text: "I was charged twice this month, please send it back" });

/** It has its two triage tags, its team, its contact's sentiment and its draft note. */
export function isDone(twin: Twin, { conversationId, contactId }: Written): boolean {
  const { tagNames, teamName, notes } = twin.conversation(conversationId);
  const sentiment = twin.contact(contactId).attributes["sentiment_score"];
  return tagNames.length >= 2 && teamName !== null && notes.length === 1 && sentiment !== undefined;
}

/** Each is asked for until it is done, and no more then: all of a long backlog every few milliseconds would take a tenth of the processor. */
export function allDone(twin: Twin, written: readonly Written[]): () => boolean {
  let done = 0;
  return () => {
    for (let next = written[done]; next !== undefined && isDone(twin, next); next = written[done]) done += 1;
    return done === written.length;
  };
}

export async function until(view: () => boolean): Promise<void> {
  const end = Date.now() + 300_000;
  while (!view() && Date.now() < end) await pause(20);
  if (!view()) throw new Error("Not worked off within five minutes");
}

/** One after the other, and all are done at the end. */
export async function opensPaced(twin: Twin, count: number, paceMs: number): Promise<void> {
  const opened: Written[] = [];
  for (let index = 0; index < count; index += 1) {
    opened.push(opens(twin));
    await pause(paceMs);
  }
  await until(allDone(twin, opened));
}

export const pause = (length: number) => new Promise<void>((resolve) => setTimeout(resolve, length));
