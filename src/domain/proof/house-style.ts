/** How a team writes in a language: what most of its replies have in common, and nothing that only one of them has. */
import { z } from "zod";
import { FORMALITIES, type Formality } from "./formality.js";
import type { Conversation } from "../conversation.js";
import { DEFAULT_SETTINGS, type Settings } from "../settings.js";
import { habitKey, NAME, type ReplyHabits, SIGNATURE } from "./reply-habits.js";

/** The first reply of a conversation greets where a later one often does not. */
export const REPLY_TURNS = ["first", "later"] as const;
export type ReplyTurn = (typeof REPLY_TURNS)[number];

const habit = z.object({
  /** `Hi {name},` or `Best, {me}`; empty where there usually is none. */
  phrase: z.string().max(120),
  /** Replies that have it. */
  replies: z.number(),
});

export const learnedStyleSchema = z.object({
  /** ISO 639-1. */
  language: z.string(),
  /** Null for all teams together. */
  teamId: z.string().nullable(),
  turn: z.enum(REPLY_TURNS),
  /** All that were read. */
  replies: z.number(),
  /** Null where none is usual. */
  greeting: habit.nullable(),
  closing: habit.nullable(),
  formality: z.object({ form: z.enum(FORMALITIES), replies: z.number() }).nullable(),
  /** Medians, without greeting and closing. */
  sentences: z.number(),
  words: z.number(),
});
/** What was learned of one team, language and turn. */
export type LearnedStyle = z.infer<typeof learnedStyleSchema>;

/** One reply that was really sent. */
export interface ReplyEvidence extends ReplyHabits {
  readonly conversationId: string;
  /** Who took part besides teammates. */
  readonly customerIds: readonly string[];
  readonly teamId: string | null;
  /** ISO 639-1; null where it is not known. */
  readonly language: string | null;
  readonly turn: ReplyTurn;
}

/** Of fewer nothing is learned. */
const FEWEST_REPLIES = 5;
/** Nothing of one conversation or of one customer becomes a habit. */
const FEWEST_OF_EACH = 2;
/** What is usual: chosen on the older four fifths of the sandbox's past. */
const USUAL_FROM = 0.5;

export function learnStyles(replies: readonly ReplyEvidence[]): readonly LearnedStyle[] {
  const groups = new Map<string, { readonly of: Pick<LearnedStyle, "language" | "teamId" | "turn">; replies: ReplyEvidence[] }>();
  for (const reply of replies) {
    if (reply.language === null) continue;
    for (const teamId of new Set([reply.teamId, null])) {
      const of = { language: baseLanguage(reply.language), teamId, turn: reply.turn };
      const key = JSON.stringify(of);
      const group = groups.get(key) ?? { of, replies: [] };
      group.replies.push(reply);
      groups.set(key, group);
    }
  }
  return [...groups.entries()]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, group]) => group)
    .filter((group) => isEnough(group.replies))
    .map(({ of, replies: all }) => ({
      ...of,
      replies: all.length,
      greeting: usualPhrase(all, ({ greeting }) => greeting, GREETED_IN.has(of.language)),
      closing: usualPhrase(all, ({ closing }) => closing, GREETED_IN.has(of.language)),
      formality: usualForm(all),
      sentences: middle(all.map(({ sentences }) => sentences)),
      words: middle(all.map(({ words }) => words)),
    }));
}

/** What a workspace keeps of a style: when it was learned, and what the settings left out of the past then. */
export const keptStyleSchema = learnedStyleSchema.extend({
  /** Epoch milliseconds. */
  learnedAt: z.number(),
  /** Left out where an earlier version learned it. */
  leftOut: z.string().optional(),
});
export type KeptStyle = z.infer<typeof keptStyleSchema>;

type LeftOut = Pick<Settings, "pastTeammatesOff" | "pastTeamsOff" | "pastCategoriesOff">;

/** As it is kept with a style. */
export function leftOutOf({ pastTeammatesOff, pastTeamsOff, pastCategoriesOff }: LeftOut): string {
  return JSON.stringify([pastTeammatesOff, pastTeamsOff, pastCategoriesOff]);
}

const names = z.array(z.string());
const leftOutSchema = z.tuple([names, names, names]);

/** Those in which nobody has a part who has been left out since: it is not known who wrote what a style was learned from. */
export function mayBeUsed({ leftOut, teamId }: KeptStyle, present: LeftOut): boolean {
  if (leftOut === undefined) return true;
  const [teammates, teams, categories] = leftOutSchema.parse(JSON.parse(leftOut));
  const since = (now: readonly string[], then: readonly string[]) => now.filter((each) => !then.includes(each));
  if (since(present.pastTeammatesOff, teammates).length + since(present.pastCategoriesOff, categories).length > 0) return false;
  const teamsSince = since(present.pastTeamsOff, teams);
  return teamsSince.length === 0 || (teamId !== null && !teamsSince.includes(teamId));
}

/** Of each team, language and turn the style that more replies show, the later one of equals: a few must not undo what many taught. */
export function joinStyles(earlier: readonly KeptStyle[], learned: readonly KeptStyle[]): readonly KeptStyle[] {
  const keyOf = ({ language, teamId, turn }: LearnedStyle) => JSON.stringify([language, teamId, turn]);
  const joined = new Map(earlier.map((style) => [keyOf(style), style]));
  for (const style of learned) if (style.replies >= (joined.get(keyOf(style))?.replies ?? 0)) joined.set(keyOf(style), style);
  return [...joined.values()];
}

/** Languages in which a greeting is known when one is there: in others its absence proves nothing. */
const GREETED_IN = new Set(["en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "no", "pl", "tr", "ja"]);

function usualPhrase(
  replies: readonly ReplyEvidence[],
  phraseOf: (reply: ReplyEvidence) => string | null,
  mayBeNone: boolean,
): LearnedStyle["greeting"] {
  const keys = new Map<string, ReplyEvidence[]>();
  for (const reply of replies) {
    const phrase = phraseOf(reply);
    if (phrase !== null) keys.set(habitKey(phrase), [...(keys.get(habitKey(phrase)) ?? []), reply]);
  }
  const [commonest] = [...keys].sort(([, one], [, other]) => other.length - one.length);
  if (commonest === undefined) return null;
  const [key, having] = commonest;
  if (!isEnough(having) || having.length / replies.length < USUAL_FROM || (key === "" && !mayBeNone)) return null;
  const written = having.map((reply) => phraseOf(reply) ?? "");
  // Its commonest way of writing, where that is not one customer's or one conversation's.
  const ways = [...new Set(written)].map((phrase) => ({ phrase, of: having.filter((reply) => phraseOf(reply) === phrase) }));
  const [usual] = ways.filter(({ of }) => isEnough(of)).sort((one, other) => other.of.length - one.of.length);
  return usual === undefined ? null : { phrase: usual.phrase, replies: having.length };
}

function usualForm(replies: readonly ReplyEvidence[]): LearnedStyle["formality"] {
  const known = replies.filter(({ formality }) => formality !== null);
  if (!isEnough(known)) return null;
  for (const form of FORMALITIES) {
    const having = known.filter(({ formality }) => formality === form);
    if (isEnough(having) && having.length / known.length > SURE_FORM) return { form, replies: having.length };
  }
  return null;
}

/** A customer who is addressed in the wrong form takes it amiss: more than a bare majority. */
const SURE_FORM = 0.6;

function isEnough(replies: readonly ReplyEvidence[]): boolean {
  const conversations = new Set(replies.map(({ conversationId }) => conversationId));
  const customers = new Set(replies.map(({ customerIds, conversationId }) => [...customerIds].sort().join() || conversationId));
  return replies.length >= FEWEST_REPLIES && conversations.size >= FEWEST_OF_EACH && customers.size >= FEWEST_OF_EACH;
}

function middle(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}

export function baseLanguage(language: string): string {
  return language.toLowerCase().split(/[-_]/)[0] ?? language;
}

/** The team's own in this language, or that of all teams; null where neither is known. */
export function styleFor(
  styles: readonly LearnedStyle[],
  of: { readonly teamId: string | null; readonly language: string; readonly turn: ReplyTurn },
): LearnedStyle | null {
  const fitting = styles.filter(({ language, turn }) => language === baseLanguage(of.language) && turn === of.turn);
  const own = of.teamId === null ? undefined : fitting.find(({ teamId }) => teamId === of.teamId);
  return own ?? fitting.find(({ teamId }) => teamId === null) ?? null;
}

/** Whether a teammate has written in it. */
export function replyTurnOf({ messages }: Pick<Conversation, "messages">): ReplyTurn {
  return messages.some(({ role }) => role === "teammate") ? "later" : "first";
}

/** A style as a writer gets it. */
export interface HouseStyle {
  /** `Hi {name},`; empty for none, null where the writer's own is as good. */
  readonly greeting: string | null;
  readonly closing: string | null;
  readonly formality: Formality | null;
  readonly sentences: number | null;
  readonly words: number | null;
}

/**
 * @param tone the style that the draft is asked for in: one that somebody chose goes before the team's way
 * @param signer the first name of whoever will send it; null where that is not known
 */
export function draftStyle(learned: LearnedStyle, tone: string, signer: string | null): HouseStyle {
  const { greeting, closing, formality, sentences, words } = learned;
  const form = FORMAL_TONE.test(tone) ? null : (formality?.form ?? null);
  if (tone !== DEFAULT_SETTINGS.style) return { greeting: null, closing: null, formality: form, sentences, words };
  return {
    greeting: greeting?.phrase ?? null,
    closing: closing === null ? null : closingWords(closing.phrase, signer),
    formality: form,
    sentences,
    words,
  };
}

/** Addresses as strangers are addressed, whatever the team does. */
const FORMAL_TONE = /^(?:formal|professional|polite)$/iu;

/** Without somebody to sign, what stands before the signature. */
function closingWords(pattern: string, signer: string | null): string {
  if (signer !== null) return pattern.replaceAll(SIGNATURE, signer);
  return pattern
    .replaceAll(SIGNATURE, "")
    .trim()
    .replace(/[\s,–—-]+$/u, "");
}

/** The greeting in words; null where it takes a surname, a title or a gender, which nobody knows here. */
export function greetingWords(pattern: string, name: string | null): string | null {
  if (GENDERED.test(pattern)) return null;
  const words = name === null ? withoutName(pattern) : pattern.replaceAll(NAME, name);
  return /\{\w+\}/.test(words) ? null : words;
}

/** "Liebe" Thomas. */
const GENDERED =
  /(?<!\p{L})(?:lieber?|geehrte[rs]?|ch(?:er|ère)|car[oa]|estimad[oa]|querid[oa]|prezad[oa]|szanown\p{L}{1,3}) \{name\}/iu;
/** "Dear," is no greeting. */
const NEEDS_NAME = /(?<!\p{L})(?:dear|beste|geachte|gentile|kära|bästa|kære|sayın)[\p{P}\s]*$/iu;

/** "Hi {name}," is "Hi,". */
function withoutName(pattern: string): string {
  const rest = pattern.replace(/,? ?\{name\}/gu, "").trim();
  return /\p{L}/u.test(rest) && !/^[\p{P}\s]*(?:さん|様)/u.test(rest) && !NEEDS_NAME.test(rest) ? rest : pattern;
}

interface Sides {
  readonly without: boolean;
  readonly with: boolean;
}

/**
 * How a reply was really written, beside the writer's own way and the team's.
 * @param own how the writer wrote without knowing the team's way
 * @returns of the form of address null where the reply or the writer does not show one
 */
export function besideSent(
  sent: ReplyHabits,
  own: ReplyHabits,
  learned: LearnedStyle | null,
  customerName: string | null,
): { readonly greeting: Sides; readonly closing: Sides; readonly formality: Sides | null } {
  const taught = learned?.greeting?.phrase ?? null;
  const canGreet = taught !== null && greetingWords(taught, customerName) !== null;
  const sides = (was: string | null, without: string | null, house: string | null) => ({
    without: isSameHabit(was, without),
    with: isSameHabit(was, house ?? without),
  });
  const { formality } = sent;
  return {
    greeting: sides(sent.greeting, own.greeting, canGreet ? taught : null),
    closing: sides(sent.closing, own.closing, learned?.closing?.phrase ?? null),
    formality:
      formality === null || own.formality === null
        ? null
        : { without: own.formality === formality, with: (learned?.formality?.form ?? own.formality) === formality },
  };
}

function isSameHabit(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && habitKey(one) === habitKey(other);
}
