/** What a draft by the built-in engine consists of, and how it is put into words. */
import { greetingWords, type HouseStyle } from "../../../domain/proof/house-style.js";
import type { DraftRequest } from "../../ports.js";
import type { Reading } from "../reading/reading.js";
import { quotableMessage, type QuotableMessage } from "../quotable-words.js";
import { LIST_ITEM, sentences } from "../../sentences.js";
import { shortened, words } from "../text.js";
import { categoryToAskIn, type ClarifyingQuestion, holdsLittle, questionsFor, isTooVague } from "./clarifying-questions.js";
import { askedIn } from "./message-questions.js";
import { asksForReference, fitting, referencesIn } from "./references.js";
import type { GraveSituation } from "./situation.js";
import { type DraftInstructions, styleOf } from "./instructions.js";
import type { ReplyPhrases, StyleId } from "./phrases/reply-phrases.js";

export interface Quotation {
  /** Null where the customer cannot read the article. */
  readonly url: string | null;
  /** Verbatim. */
  readonly passages: readonly string[];
  /** Whether the article is written in another language than the reply. */
  readonly foreign: boolean;
  /** It may be another article that answers, and the reply says so. */
  readonly unsure: boolean;
  /** Of several questions that the article answers those for whose answer there was no space. */
  readonly left?: readonly string[];
}

/** What stands under one of several questions: an article's answer, or null where there is none. */
export interface AnswerToQuestion {
  readonly question: string;
  readonly quotation: Quotation | null;
}

export interface DraftPlan extends QuotableMessage {
  readonly phrases: ReplyPhrases;
  readonly style: StyleId;
  readonly instructions: DraftInstructions;
  readonly customerName: string | null;
  /** Displeased enough that an apology is no insult to somebody who only asks. */
  readonly displeased: boolean;
  /** An agent has answered before: nobody is thanked for writing. */
  readonly goesOn: boolean;
  readonly questions: readonly ClarifyingQuestion[];
  /** What the customer wrote since the last answer. */
  readonly message: string;
  /** Order numbers and the like that the thread already holds. */
  readonly references: readonly string[];
  /** Nothing to look for, not even by the one word that it may hold. */
  readonly isTooVague: boolean;
  readonly isOneWord: boolean;
  /** Nobody is greeted or thanked: a teammate asks for the answer alone. */
  readonly isPlain: boolean;
  /** How the team greets and closes, where nobody asks for another tone; null for the engine's own way. */
  readonly greeting: string | null;
  readonly closing: string | null;
}

export async function planDraft(
  request: DraftRequest,
  instructions: DraftInstructions,
  reading: Reading,
  phrases: DraftPlan["phrases"],
  message: string,
  house: HouseStyle | null,
): Promise<DraftPlan> {
  const named = greetableName(request.customerName);
  const said = request.turns
    .filter(({ role }) => role === "customer")
    .map(({ content }) => content)
    .join("\n");
  const category = categoryToAskIn(reading);
  const goesOn = request.turns.some(({ role }) => role === "agent");
  return {
    phrases,
    instructions,
    message,
    ...(await quotableMessage(message)),
    references: referencesIn(request.turns),
    isTooVague: isTooVague(message, category),
    isOneWord: holdsLittle(message) && words(message).length === 1,
    goesOn,
    questions: questionsFor({ category, message, said, goesOn, signals: reading.replySignals }),
    style: instructions.style ?? styleOf(request.style) ?? "friendly",
    customerName: request.customerName,
    displeased:
      reading.thanks.ironic !== null || (!holdsLittle(message) && (reading.sentiment.get("negative") ?? 0) >= DISPLEASED),
    isPlain: request.askedBy === "teammate",
    greeting: house === null || house.greeting === null ? null : greetingWords(house.greeting, named),
    closing: house?.closing ?? null,
  };
}

const DISPLEASED = 0.65;

/** The reply that quotes an article. Of a grave message it takes notice first, and it ends without a cheerful closing. */
export function answeringDraft(plan: DraftPlan, found: Quotation, isGrave = false, open: readonly string[] = []): string {
  // "Invoice" may mean a copy, a correction or a question.
  const quotation = plan.isOneWord ? { ...found, unsure: true } : found;
  const notice = isGrave && !plan.isPlain ? plan.phrases.grave : opening(plan);
  return character(
    plan,
    [
      notice,
      ...quoted(plan, quotation),
      open.length === 0 ? null : stayingOpen(plan.phrases, open),
      quotation.unsure && !plan.isPlain ? plan.phrases.otherwise : null,
    ],
    // "If you meant something else" has asked already.
    { asksBack: !quotation.unsure && !isGrave, isGrave },
  );
}

/** The reply in a teammate's own words, as another customer got it. */
export function repeatingDraft(plan: DraftPlan, words: string): string {
  return character(plan, [opening(plan), words]);
}

/** The reply to several questions: what articles answer, in the customer's order, then at once all that stays open. */
export function answeringAll(plan: DraftPlan, answers: readonly AnswerToQuestion[]): string {
  const { phrases } = plan;
  const firstForeign = answers.find(({ quotation }) => quotation?.foreign === true);
  const parts = answers.flatMap((answer) => {
    const { question, quotation } = answer;
    if (quotation === null) return [];
    // That it is in another language is said once.
    const shown = answer === firstForeign ? null : phrases.foreignArticle;
    const [first, ...rest] = quoted(plan, quotation).filter((part) => part !== shown);
    const heading = question === "" ? "" : `${phrases.asked(shortened(question))}\n`;
    return [`${heading}${first}`, ...rest];
  });
  const links = answers.flatMap(({ quotation }) => (typeof quotation?.url === "string" ? [phrases.readMore(quotation.url)] : []));
  const once = new Set([...links, inHand(phrases, plan.references)]);
  const kept = parts.filter((part, at) => !once.has(part) || parts.lastIndexOf(part) === at);
  const open = answers.filter(({ quotation }) => quotation === null).map(({ question }) => question);
  const unsure = answers.some(({ quotation }) => quotation?.unsure === true);
  const otherwise = unsure && !plan.isPlain ? phrases.otherwise : null;
  return character(plan, [opening(plan), ...kept, stayingOpen(phrases, open), otherwise], { asksBack: !unsure, isGrave: false });
}

/** One sentence for all of them: the same under each question would read like a form. */
function stayingOpen(phrases: ReplyPhrases, questions: readonly string[]): string | null {
  const open = questions.filter((question) => question !== "").map((question) => shortened(question));
  const [first] = open;
  if (first === undefined) return questions.length === 0 ? null : phrases.open;
  if (open.length === 1) return `${phrases.asked(first)}\n${phrases.open}`;
  return [phrases.openSeveral, ...open.map((question) => `- ${question}`)].join("\n");
}

function quoted(plan: DraftPlan, { url, passages: found, foreign, unsure }: Quotation): readonly string[] {
  const { phrases, instructions, isPlain, references, message } = plan;
  const passages = fitting(found, { message, hasReference: references.length > 0, apologised: apologises(plan) });
  const lines = instructions.bullets ? passages.map(asBullets).join("\n") : passages.join("\n\n");
  return [
    // One introduction is enough, and "if you meant something else" stands behind it.
    isPlain || foreign || !unsure ? null : phrases.maybe,
    foreign ? phrases.foreignArticle : null,
    lines,
    isPlain || references.length === 0 || !asksForReference(found) ? null : inHand(phrases, references),
    url !== null && instructions.link && !isPlain ? phrases.readMore(url) : null,
  ].filter((part) => part !== null);
}

/** A step is one bullet, whatever stands in it; what leads to a list is none. */
function asBullets(passage: string): string {
  const lines = passage.split("\n").flatMap((line) => (LIST_ITEM.test(line) ? [line] : sentences(line)));
  return lines.map((line) => (line.endsWith(":") ? line : `- ${line.replace(LIST_ITEM, "")}`)).join("\n");
}

/** The reply where no article answers: somebody will find out what was asked, and only what that person lacks is asked for. */
export function askingDraft(plan: DraftPlan): string {
  const { phrases } = plan;
  const questions = plan.questions.map((question) => `- ${phrases.questions[question]}`);
  const [only] = plan.questions;
  // Who says hello has no case yet, and one point is no list.
  const isGreeting = plan.questions.length === 1 && only === "details";
  const listed = questions.length === 0 ? null : `${phrases.asking}\n${questions.join("\n")}`;
  const asks = isGreeting ? phrases.questions.details : listed;
  const named = plan.isPlain ? null : stayingOpen(phrases, askedIn(plan.message).map(plan.quotable));
  const stays = plan.isTooVague ? null : (named ?? phrases.open);
  return character(plan, [opening(plan), stays, asks], ASKS_NOTHING);
}

/** From this length on thanks tell what somebody is glad about. */
const LONG_THANKS = 60;
/** Of East Asia, where one character carries about as much as three Latin ones. */
const WIDE_CHARACTERS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

const isLongThanks = (message: string) => message.length + 2 * (message.match(WIDE_CHARACTERS)?.length ?? 0) >= LONG_THANKS;

/** The reply to thanks or praise: nothing is open, so nobody is asked whether anything is. */
export function welcomingDraft(plan: DraftPlan): string {
  const warmly = plan.style === "friendly" && isLongThanks(plan.message);
  return character(plan, [plan.phrases.welcome[warmly ? "empathetic" : plan.style]], ASKS_NOTHING);
}

/** The reply to who needs nothing more. */
export function withdrawnDraft(plan: DraftPlan): string {
  return character(plan, [plan.phrases.withdrawn], ASKS_NOTHING);
}

/** The reply to whom our help did not help: an apology, and nothing that they tried already. */
export function unsolvedDraft(plan: DraftPlan): string {
  return character(plan, [opening({ ...plan, displeased: true }), plan.phrases.open], ASKS_NOTHING);
}

/** The reply to a complaint or an idea that asks for nothing. */
export function notingDraft(plan: DraftPlan): string {
  return character(plan, [opening(plan), plan.phrases.noted], ASKS_NOTHING);
}

const UPSET = ["upset", "accusation", "repeated", "endurance", "leaving"];

/** The reply to an answer of theirs: its few words sound like a complaint to the heads, and are one where words of it show it. */
export function answerNotedDraft(plan: DraftPlan, { replySignals }: Reading): string {
  const displeased = plan.displeased && replySignals.some(({ signal }) => UPSET.includes(signal));
  return notingDraft({ ...plan, displeased });
}

/** The reply to whoever asks for a person. */
export function takingOverDraft(plan: DraftPlan): string {
  return character(plan, [opening(plan), plan.phrases.takesOver], ASKS_NOTHING);
}

/** The reply that quotes nothing and asks for nothing: it says what was understood, and hands over. */
export function handingOverDraft(plan: DraftPlan, situation: GraveSituation): string {
  const { phrases } = plan;
  const { danger, bereaved, letDown, waited, befell, threatens, words, named } = situation;
  // "Sorry about the trouble" is too little for somebody who had to write again.
  const warmly = plan.style === "empathetic" || (waited && plan.style === "friendly");
  // It thanks for writing already.
  const apology = warmly ? phrases.sorry.empathetic : inOneLine(phrases.sorry[plan.style], phrases.grave);
  const isReproach = !threatens && (waited || letDown || (plan.displeased && !befell));
  const namesFacts = isReproach && !danger && !bereaved;
  const unanswered = namesFacts && named.unanswered;
  const moneyBack = namesFacts && named.moneyBack;
  const begins = unanswered ? phrases.unanswered : isReproach ? apology : phrases.grave;
  const quoted = shortened(plan.quotable(words));
  // Their own words beside the facts of their case would only sound like an echo.
  const isEcho = bereaved || quoted === "" || unanswered || moneyBack || plan.references.length > 0;
  const paragraphs = [
    // "Sorry for the inconvenience" is no word for who has been burnt: whom to call comes first.
    danger ? phrases.danger : null,
    plan.cardExposed ? phrases.blockCard : null,
    bereaved ? phrases.condolence : danger ? phrases.grave : begins,
    moneyBack ? phrases.moneyBack : null,
    plan.references.length > 0 ? inHand(phrases, plan.references) : null,
    isEcho ? null : phrases.wrote(quoted),
    plan.holdsCard ? phrases.cardNumber : null,
    phrases.handOver,
  ];
  return character(plan, paragraphs, { asksBack: false, isGrave: true });
}

/** What is given already nobody has to send again. */
const inHand = (phrases: ReplyPhrases, references: readonly string[]) =>
  phrases.references((phrases.listed ?? byCommas)(references));

const byCommas = (items: readonly string[]) => items.join(", ");

/** Behind a full stop of Japanese or Chinese stands no blank. */
function inOneLine(one: string, other: string): string {
  return /[。！？]$/u.test(one) ? `${one}${other}` : `${one} ${other}`;
}

/** Whether the draft begins with an apology of its own; plain words have no beginning. */
const apologises = ({ instructions, displeased, isPlain }: DraftPlan): boolean =>
  !isPlain && (instructions.apology ?? displeased);

function opening(plan: DraftPlan): string | null {
  const { phrases, style, goesOn, holdsCard, cardExposed, isPlain } = plan;
  if (isPlain) return null;
  const opened = apologises(plan) ? phrases.sorry[style] : goesOn ? null : phrases.thanks[style];
  const parts = [opened, cardExposed ? phrases.blockCard : null, holdsCard ? phrases.cardNumber : null];
  return parts.filter((part) => part !== null).join("\n\n") || null;
}

/** Who got no answer yet, or only thanks, is not asked whether anything is unclear; a team's own closing stays. */
const ASKS_NOTHING = { asksBack: false, isGrave: false };

/** How a team closes that would mock somebody who is hurt, let down or bereaved. */
const CHEERFUL =
  /\b(?:have an? |enjoy )|(?:schöne[nrs]?|guten?) (?:\p{L}+ )?(?:tag|abend|wochenende|woche|feierabend|start)|(?:bonne|belle|excellente) (?:fin de )?(?:journée|soirée|semaine)|(?:bon|beau) week-?end|(?:buen|feliz|lindo) (?:día|fin de semana)|que teng\p{L}+|buona (?:giornata|serata|domenica|settimana)|buon (?:weekend|fine)|(?:bom|ótimo|excelente) (?:dia|fim)|boa (?:tarde|noite|semana)|(?:fijne|prettige|mooie) (?:dag|avond|week\p{L}*)|ha en |trevlig (?:dag|kväll|helg)|miłego|iyi günler|keyifli|cheers|良い[一1]日|よい[一1]日|愉快|좋은 하루|يوم\p{L}*\p{M}* سعيد/iu;

function character(
  { phrases, style, customerName, instructions, isPlain, ...team }: DraftPlan,
  paragraphs: readonly (string | null)[],
  { asksBack, isGrave } = { asksBack: true, isGrave: false },
): string {
  if (isPlain) return paragraphs.filter((paragraph) => paragraph !== null).join("\n\n");
  const [named, unnamed] = phrases.greeting[isGrave && style === "friendly" ? "empathetic" : style];
  const name = greetableName(customerName);
  const greeting = team.greeting ?? (name === null ? unnamed : named(name));
  const ofTeam = isGrave && team.closing !== null && CHEERFUL.test(team.closing) ? null : team.closing;
  const closing = ofTeam ?? (asksBack ? phrases.closing[style] : style === "formal" ? valediction(phrases) : null);
  const all = [instructions.greeting ? greeting : null, ...paragraphs, instructions.closing ? closing : null];
  return all.filter((paragraph) => paragraph !== null && paragraph !== "").join("\n\n");
}

/** What a formal letter ends on, whether or not anybody is asked back: the last lines of its closing. */
const valediction = ({ closing }: ReplyPhrases): string | null => closing.formal.split("\n\n")[1] ?? null;

/** "anna92" or an e-mail address is no name to greet; nothing with a digit ever reaches the draft this way. */
function greetableName(name: string | null): string | null {
  const first = name?.trim() ?? "";
  return /^[\p{L}][\p{L}'’. -]{0,40}$/u.test(first) ? first : null;
}
