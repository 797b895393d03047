/** The lines of a brief, each with the message it is from. */
import { cutText } from "../kernel/cut-text.js";
import type { Brief, BriefKind, Source } from "./answers.js";
import { isOffered } from "./brief.js";
import type { Conversation, FinSource, Message, Seconds } from "./conversation.js";

/** A line as it is stored and shown: with who said so, and when. */
export interface DatedBriefLine {
  readonly kind: BriefKind;
  readonly text: string;
  readonly messageId: string;
  /** "Customer", or the name of whoever wrote on our side. */
  readonly who: string;
  readonly at: Seconds;
  readonly quoted: boolean;
  /** What Fin cited, where the line says what was tried. */
  readonly cited: readonly string[];
}

const LONGEST_LINE = 300;
const CITED = 5;

/** A line that rests on no message of the conversation is dropped. */
export function datedLines({ lines, quoted }: Brief, conversation: Conversation): readonly DatedBriefLine[] {
  return lines.flatMap(({ kind, text, messageId }): DatedBriefLine[] => {
    const message = conversation.messages.find(({ id }) => id === messageId);
    const words = cutText(text.replace(/\s+/g, " ").trim(), LONGEST_LINE);
    if (message === undefined || words === "") return [];
    const cited =
      kind === "tried" ? (conversation.fin.sources ?? []).slice(0, CITED).map(({ title }) => cutText(title, 200)) : [];
    return [{ kind, text: words, messageId, who: whoOf(message), at: message.at, quoted, cited }];
  });
}

function whoOf({ role, authorName }: Message): string {
  if (role === "customer") return "Customer";
  return cutText(authorName?.trim() ?? "", 60) || (role === "bot" ? "Bot" : "Teammate");
}

/** What Fin has offered helped nobody yet: it comes last, and is marked. Its words are claims, but what it cited is ours. */
export function afterOffered<Found extends Source>(
  sources: readonly Found[],
  offered: readonly FinSource[] | undefined,
): readonly Found[] {
  if (offered === undefined || offered.length === 0) return sources;
  const marked = sources.map((source) => (isOffered(source.title, offered) ? { ...source, offeredByFin: true } : source));
  return [...marked.filter((source) => source.offeredByFin !== true), ...marked.filter((source) => source.offeredByFin === true)];
}
