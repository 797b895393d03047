/** A conversation's messages as a dialogue: whose they are, which are answered, how services read them. */
import { cutText } from "../kernel/cut-text.js";
import type { DialogueTurn } from "./answers.js";
import type { Conversation, Message } from "./conversation.js";
import { hasOwnWords } from "./mail/own-words.js";
import { isTitle } from "./proof/reply-habits.js";

export function customerMessages(conversation: Conversation): readonly Message[] {
  return conversation.messages.filter((message) => message.role === "customer");
}

export function lastCustomerMessage(conversation: Conversation): Message | null {
  return customerMessages(conversation).at(-1) ?? null;
}

/** The messages a human teammate wrote to the customer. */
export function teammateMessages(conversation: Conversation): readonly Message[] {
  return conversation.messages.filter((message) => message.role === "teammate");
}

/** Whether a message that was read before is not there any more: it was redacted meanwhile. */
export function lacksMessageOf(earlier: Conversation, now: Conversation): boolean {
  const left = new Set(now.messages.map(({ id }) => id));
  return earlier.messages.some(({ id }) => !left.has(id));
}

/** True when a human teammate wrote to the customer after this message. */
export function teammateAnswered(conversation: Conversation, message: Message): boolean {
  const index = conversation.messages.indexOf(message);
  return conversation.messages.slice(index + 1).some((later) => later.role === "teammate");
}

/** The dialogue as the AI services take it: Fin and other bots speak as "system", files are named. */
export function toTurns(messages: readonly Message[]): readonly DialogueTurn[] {
  return messages.map((message) => ({ role: TURN_ROLES[message.role], content: contentOf(message), at: message.at }));
}

/** What was written, and the names of the files that came with it. */
export function contentOf({ text, attachments }: Message): string {
  const files = attachments.map(({ name, isImage }) => `[${isImage ? "image" : "file"}: ${name}]`);
  return [...(text === "" ? [] : [text]), ...files].join("\n");
}

/** The customer's messages since anybody last answered them. */
export function unansweredMessages(conversation: Conversation): readonly Message[] {
  const from = conversation.messages.findLastIndex(({ role }) => role === "teammate") + 1;
  return conversation.messages.slice(from).filter(({ role }) => role === "customer");
}

/** A question mark of any script, or how Japanese asks without one. */
const ASKS = /[?？؟]|か。/u;
/** Characters at the end of a message in which its question stands. */
const END_READ = 200;

/** Whether the customer, who had written before, only tells what a teammate asked: "Which product?", "The blue lamp, size L". */
export function answersOurQuestion(conversation: Conversation): boolean {
  const { messages } = conversation;
  const ours = messages.findLastIndex(({ role }) => role === "teammate");
  return (
    messages.slice(0, Math.max(0, ours)).some(({ role }) => role === "customer") &&
    ASKS.test(messages[ours]?.text.slice(-END_READ) ?? "") &&
    !unansweredMessages(conversation).some(({ text }) => ASKS.test(text))
  );
}

/** Whether somebody says something in one of them: a file alone does not, and what a telephone wrote below it neither. */
export function hasWords(messages: readonly Message[]): boolean {
  return messages.some(({ text }) => hasOwnWords(text));
}

const TURN_ROLES = { customer: "customer", teammate: "agent", bot: "system", other: "system" } as const;

/** First words of a text, for a line in the sidebar. */
export function excerpt(text: string, length = 80): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length <= length ? line : `${cutText(line, length - 1).trimEnd()}…`;
}

/** The customer's first name, to greet with; null where no human name is known, as of "Herr Müller" or "Support". */
export function firstName(message: Message | null): string | null {
  const whole = message?.authorName?.trim() ?? "";
  if (COMPANY.test(whole)) return null;
  // "de Vries, Sanne"
  const [before = "", behind] = whole.split(/,\s+/);
  const [name = "", next] = (behind ?? before).split(/\s+/);
  if (HALF_A_NAME.test(name)) return next !== undefined && /^\p{Script=Arabic}{2,30}$/u.test(next) ? `${name} ${next}` : null;
  if (next !== undefined && BEFORE_A_FAMILY.test(name) && name !== "Des") return null;
  return /^\p{L}[\p{L}'’-]{1,30}$/u.test(name) && !isTitle(name) && !NOBODY.test(name) ? inCapitals(name) : null;
}

/** Whoever types fast writes "anna" or "DEREK"; "JP" stays. */
function inCapitals(name: string): string {
  const isShouted = name.length > 2 && name === name.toUpperCase();
  if (!isShouted && name !== name.toLowerCase()) return name;
  return (isShouted ? name.toLowerCase() : name).replace(/(?<![\p{L}'’])\p{Ll}/gu, (first) => first.toUpperCase());
}

/** By the form of its law at the end, as companies write it. */
const COMPANY =
  /(?:^|[\s,])(?:Ltd|LTD|Limited|GmbH|GMBH|Inc|INC|LLC|LLP|PLC|plc|AG|KG|OHG|UG|e\.? ?V|SAS|SARL|S\.A|SA|S\.L|SL|SRL|S\.r\.l|SpA|S\.p\.A|BV|B\.V|NV|N\.V|AB|ApS|A\/S|Ltda|Corp|Corporation|Company|Sp\. z ?o\.? ?o|A\.Ş|Şti)\.?$|株式会社|有限公司|有限会社/u;

/** "Slave of", "father of": alone it is an insult, or nobody. */
const HALF_A_NAME = /^(?:عبد|[أا]بو|[أا]م|[إا]?بن|بنت|آل)$/u;

/** What begins the name of a family, whoever writes it first. */
const BEFORE_A_FAMILY =
  /^(?:de|den|der|het|ten|ter|van|von|vom|zu|zum|da|das|do|dos|du|des|le|la|les|el|al|di|del|della|lo|mc|bin|ibn|abd|abu)$/iu;

const NOBODY =
  /^(?:the|familie|family|famille|familia|famiglia|firma|praxis|kanzlei|hotel|restaurant|café|web|website|shop|store|test|tester|unknown|anonymous|anonym|facebook|instagram|amazon|ebay|no-?reply|mail|bay|bayan|support|service|info|team|sales|office|admin|billing|customer|visitor|guest|user|client|lead|iphone|ipad|android|samsung|sayın|kunde|kundin|kundenservice|gast|cliente|klant)$/iu;
