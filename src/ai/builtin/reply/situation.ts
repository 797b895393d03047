/** What a reply must do before any article is looked for. */
import type { DialogueTurn } from "../../../domain/answers.js";
import { boundedPattern } from "../../../domain/bounded-pattern.js";
import type { Signal } from "../lexicons/lexicon.js";
import { hasLexicon } from "../lexicons/signals.js";
import type { Reading } from "../reading/reading.js";
import { isPetDead } from "../reading/animals-in-danger.js";
import { WORDS_OF_THANKS } from "../reading/irony-words.js";
import { graveWordsIn, type GraveWordsFound, graveWordsInSlices, isSwollen } from "./grave-words.js";
import { afterAFix } from "./after-a-fix.js";
import { answerToUs, wantsPerson } from "./answer-to-us.js";
import { factualSentence, handOverFacts, type HandOverFacts } from "./hand-over-facts.js";
import { askedIn } from "./message-questions.js";

export type Situation =
  | { readonly kind: "question" }
  /** The customer asks for a person. */
  | { readonly kind: "person" }
  /** The customer says yes or no to what an agent of ours asked: nothing is looked for. */
  | { readonly kind: "answer" }
  /** `sure`: no article is looked for, whatever would match its words. */
  | { readonly kind: "thanks"; readonly sure: boolean }
  /** What we put right is the same as before. */
  | { readonly kind: "unsolved" }
  /** Nothing is needed any more. */
  | { readonly kind: "withdrawn" }
  /** Praise, a complaint or an idea that asks for nothing. `mocks`: "thanks for nothing", to which no article is an answer. */
  | {
      readonly kind: "feedback";
      readonly sure: boolean;
      readonly mocks?: true;
      /** A new feature, or no more mail: the help centre seldom has an article that fulfils it. */
      readonly wants?: "feature" | "no mail";
    }
  | {
      /** An article quoted at somebody who is hurt, threatens or was let down makes it worse: a person must take over. */
      readonly kind: "grave";
      readonly danger: boolean;
      /** Somebody has died. */
      readonly bereaved: boolean;
      /** They ask something and hold nothing against us: what an article surely answers is answered. */
      readonly answerable: boolean;
      /** What makes it grave beside the tone, as "stolen", "police": only an article that speaks of it may be quoted. */
      readonly speaksOf: readonly string[];
      /** They had to write before, and nobody helped. */
      readonly letDown: boolean;
      /** They say so in one word, which is enough for an apology; nobody is in danger. */
      readonly waited: boolean;
      /** Something befell them, and they hold nothing against us: "sorry for the inconvenience" is no word for it. */
      readonly befell: boolean;
      /** They threaten our own people: nobody apologises to them. */
      readonly threatens: boolean;
      /** What a hand-over names in our words, where they reproach us. */
      readonly named: HandOverFacts;
      /** The customer's own sentence that shows it best. */
      readonly words: string;
    };

/** From this risk on a team lead should know; a reply is handed over where the words themselves are grave too. */
const RISKY = 0.5;
const SURELY_RISKY = 0.8;
/** From here on the tone alone is too much for an article. */
const RISKY_BY_TONE = 0.9;
/** Both heads agree, whatever the words: of 100 answers kept aside that costs one. */
const PRESSES_AT_RISK = 0.6;
const GRAVE: readonly Signal[] = [
  "security",
  "legal",
  "authority",
  "breach",
  "publicity",
  "accusation",
  "leaving",
  "chargeback",
  "repeated",
  "endurance",
];

/** What happened to them, and no reproach: help centres have articles about it. */
const HAPPENED: readonly Signal[] = ["security", "authority", "danger"];

/** Said of devices and of waiting too: without a word of somebody at risk they are no danger. */
const ALSO_OF_THINGS =
  /^(?:leaking|stuck|heating|no heat|burn|shock|melt|flood|swollen|baby|elderly|medic|hospital|krankenhaus|hôpital|ospedale|ziekenhuis|allerg)/u;

/** Of a gloss: words with another sense, as of a morning or of a medicine, come out as injuries too. */
const SURE_IN_GLOSS = /^(?:smok|fire|spark|overheat|gas|smell)/u;

/** "I don't want to look like an idiot": said of themselves, and no reproach. */
const OF_THEMSELVES =
  /(?<!\p{L})(?:(?:look|looking|looked|feel|feeling|felt|act|i['’]?m|i am|me)(?: like)?(?: such)?(?: an?| the)? (?:total |complete |right |bit )?(?:idiot|moron|stupid|ridiculous|pathetic|useless)|my own stupid\p{L}*|stupid me|silly me|ich (?:idiot|dummkopf)|stelle mich .{0,20}an)(?!\p{L})/iu;

/** "No question, just wanted to say": whatever words of haste or trouble the praise is told with. */
const ASKS_FOR_NOTHING =
  /(?<!\p{L})(?:no questions?(?: here| today)?[,.;:-]|(?:just|only) (?:wanted|want|writing|a (?:quick )?note) to (?:say|tell|thank|let (?:you|everyone|the team) know)|nothing (?:to ask|needed|urgent)|keine frage[,.;:]|(?:wollte|möchte) (?:\p{L}+ ){0,2}(?:nur|einfach)|wollte (?:mich )?nur|(?:je )?(?:voulais|tenais) (?:juste|simplement|seulement)|(?:solo|sólo|solamente) quer[ií]a|só quer(?:ia|o)|volevo (?:solo|soltanto|semplicemente)|(?:wilde|wou) (?:\p{L}+ ){0,2}(?:alleen|even|gewoon)|chciał(?:am|em) tylko|ville bara|sadece .{0,40}iste\p{L}+)(?!\p{L})|だけお伝え|一言お礼|只是想|그냥 .{0,20}싶었|فقط أردت|أردت فقط/iu;

/** Somebody helps already: who is with a patient needs no number to call. */
const IN_CARE =
  /(?<!\p{L})(?:(?:in|to|into|at|from) (?:the |a )?(?:hospital|intensive care|icu)|hospitali[sz]ed|surgery|im krankenhaus|ins krankenhaus|à l['’]hôpital|hospitalisée?s?|(?:en|al) (?:el )?hospital|hospitalizad[oa]s?|no hospital|in ospedale|ricoverat[oa]|in het ziekenhuis|w szpitalu|på sjukhus\w*|hastanede\w*|hastaneye)(?!\p{L})|入院|住院|입원|في المستشفى/iu;

/** "The quick reply", "das hat sofort geklappt": said of what has come, in words that also press. */
const PRAISED_SPEED = boundedPattern(
  [
    "\\b(?:quick|fast|prompt|immediate|instant)\\s+(?:\\p{L}+\\s+)?(?:reply|response|answer|help|support|service|fix|action|solution|delivery|turnaround)\\b",
    "\\b(?:replied|answered|responded|fixed|worked|sorted|solved|helped|came|arrived)\\s+(?:\\p{L}+\\s+){0,3}(?:quickly|fast|immediately|instantly|at once|(?:right|straight) away)\\b",
    "(?:sofort|umgehend|direkt)\\s+(?:geklappt|funktioniert|geholfen|reagiert|geantwortet|gelöst|behoben)",
    "(?:répond|aid|march|fonctionn|résol|régl)\\p{L}*\\s+(?:\\p{L}+\\s+)?(?:tout de suite|rapidement|immédiatement)",
    "(?:respond|contest|ayud|funcion|solucion|resol)\\p{L}*\\s+(?:\\p{L}+\\s+)?(?:enseguida|inmediatamente|de inmediato)",
    "(?:rispo|aiuta|funziona|risol)\\p{L}*\\s+(?:\\p{L}+\\s+)?(?:subito|immediatamente)",
    "(?:respond|ajud|funcion|resolv)\\p{L}*\\s+(?:\\p{L}+\\s+)?(?:imediatamente|de imediato|logo)",
    "(?:direct|meteen|onmiddellijk)\\s+(?:gereageerd|geholpen|opgelost|gewerkt|gelukt)",
  ].join("|"),
  "giu",
);

/** An angry message of a customer who had to write before. */
const LET_DOWN: readonly Signal[] = ["repeated", "endurance"];

const DISPLEASED = 0.6;
/** From here on who names a promise holds it against us. */
const ANGRY = 0.8;
const RISKY_WITH_PROMISE = 0.4;
/** Of an outright promise: .75 and more where it was broken in eight languages, .4 in Japanese, up to .53 where it was kept. */
const UPSET = 0.7;
const DISPLEASED_BY_PROMISE = 0.35;
/** A chair that a back hurts from is below it, in every language tried. */
const RISKY_WITH_PAIN = 0.25;
/** A swollen eye is above it: .24 in German. */
const RISKY_WITH_SWELLING = 0.15;
/** "The battery smokes and burns": the clearest ones are short and calm, and .3 to .5 in most languages. */
const RISKY_WITH_DANGER = 0.3;
const THANKFUL = 0.75;
const SURE = 0.9;
const PRAISES = 0.6;
const FEEDBACK = 0.6;
const SURELY_FEEDBACK = 0.7;
const GLAD = 0.85;
const SHORT = 200;

const pressesAtRisk = ({ escalation, urgency }: Reading): boolean =>
  escalation >= PRESSES_AT_RISK && (urgency.get("high") ?? 0) + (urgency.get("urgent") ?? 0) >= PRESSES_AT_RISK;

export type FeedbackSituation = Extract<Situation, { kind: "feedback" }>;
export type GraveSituation = Extract<Situation, { kind: "grave" }>;

/** What a reply must do: beside a fault that is told nobody is only thanked for their praise. */
export function situationOf(
  reading: Reading,
  message: string,
  turns: readonly DialogueTurn[],
  said: GraveWordsFound = graveWordsIn(message),
): Situation {
  const situation = situationIn(reading, message, turns, said);
  return situation.kind === "thanks" && reading.hints.faulty ? { kind: "question" } : situation;
}

/** The same with turns for others. */
export async function situationInSlices(reading: Reading, message: string, turns: readonly DialogueTurn[]): Promise<Situation> {
  return situationOf(reading, message, turns, await graveWordsInSlices(message));
}

function situationIn(reading: Reading, message: string, turns: readonly DialogueTurn[], said: GraveWordsFound): Situation {
  const { replySignals } = reading;
  const isDanger = (phrase: string) => (hasLexicon(reading.language) ? !ALSO_OF_THINGS.test(phrase) : SURE_IN_GLOSS.test(phrase));
  const signals = OF_THEMSELVES.test(message) ? replySignals.filter(({ signal }) => signal !== "accusation") : replySignals;
  const has = (names: readonly Signal[]) => signals.some(({ signal }) => names.includes(signal));
  const negative = reading.sentiment.get("negative") ?? 0;
  const angry = negative >= 0.5;
  const writtenBefore = turns.filter(({ role }) => role === "agent").length >= 2;
  const saidSo = new Set(replySignals.filter(({ signal }) => LET_DOWN.includes(signal)).map(({ phrase }) => phrase)).size;
  // In this thread, or by two phrases of their own: one alone, "again", is said of many things.
  const letDown = angry && ((saidSo > 0 && writtenBefore) || saidSo >= 2 || said.wroteInVain);
  const bereaved = said.bereaved || isPetDead(message);
  const { inPain, batterySwells: swells } = said;
  const asks = /[?？؟]/u.test(message);
  const mortal = reading.lifeAtRisk !== null;
  const hurt = mortal || inPain || said.somebodyAtRisk;
  const endangered =
    mortal || inPain || swells || signals.some(({ signal, phrase }) => signal === "danger" && (hurt || isDanger(phrase)));
  // Somebody's manager is also who may see what, or a colleague: who asks for a superior of ours is displeased.
  const superior = (has(["supervisor"]) && negative >= DISPLEASED) || said.demandsSuperior;
  // "For seven weeks" is said of a voyage too: waiting is a reproach of who is displeased, or says it twice.
  const held = GRAVE.filter((signal) => angry || saidSo >= 2 || !LET_DOWN.includes(signal));
  const grave = endangered || superior || has(held);
  const promiseBroken =
    (negative >= ANGRY && reading.escalation >= RISKY_WITH_PROMISE && said.promised) ||
    (said.promisedOutright && holdsItAgainstUs(reading));
  const reproaches = superior || promiseBroken || has(held.filter((signal) => !HAPPENED.includes(signal)));
  const happened = signals.filter(({ signal }) => HAPPENED.includes(signal) && (signal !== "danger" || endangered));
  // Has been answered enough.
  const wantsSuperior = superior && !asks;
  // Not who "was afraid of hiring a car".
  const urgent = hurt && (reading.urgency.get("urgent") ?? 0) >= 0.5;
  const risky =
    reading.escalation >= (grave || urgent || angry ? SURELY_RISKY : RISKY_BY_TONE) ||
    (reading.escalation >= RISKY && (grave || urgent)) ||
    (inPain && reading.escalation >= (isSwollen(message) ? RISKY_WITH_SWELLING : RISKY_WITH_PAIN)) ||
    (reading.escalation >= RISKY_WITH_DANGER && endangered) ||
    mortal ||
    reading.graveMatter !== null ||
    pressesAtRisk(reading) ||
    swells;
  // "Stolen" is a reproach too, where nobody has their account.
  const robbed = reading.graveMatter?.kind === "takeover" && !has(LET_DOWN);
  const threatens = reading.graveMatter?.kind === "threat";
  const ofAnimal = reading.graveMatter?.kind === "animal" && !has(LET_DOWN);
  if (bereaved || wantsSuperior || risky || letDown || promiseBroken) {
    return {
      kind: "grave",
      danger: !bereaved && !IN_CARE.test(message) && !(threatens && !mortal) && (endangered || urgent),
      answerable:
        !bereaved &&
        !letDown &&
        !hurt &&
        !reproaches &&
        reading.graveMatter?.answered !== false &&
        (!grave || (asks && reading.escalation < RISKY_BY_TONE)),
      speaksOf: [...new Set(happened.map(({ phrase }) => phrase))],
      bereaved,
      befell: robbed || ofAnimal || ((hurt || happened.length > 0) && !reproaches && !has(["upset"])),
      threatens,
      named: handOverFacts(message),
      letDown,
      waited: (saidSo >= 2 || promiseBroken || (angry && saidSo > 0)) && !endangered && !hurt,
      words: factualSentence(reading, message),
    };
  }
  if (wantsPerson(message, turns)) return { kind: "person" };
  if (reading.hints.noMail) return { kind: "feedback", sure: true, wants: "no mail" };
  if (reading.hints.featureAsked && !asks) return { kind: "feedback", sure: true, wants: "feature" };
  const pleased = (reading.sentiment.get("positive") ?? 0) >= THANKFUL;
  const count = (name: Signal) => replySignals.filter(({ signal }) => signal === name).length;
  const rest = message.replace(PRAISED_SPEED, " ").toLowerCase();
  const presses = reading.signals.some(({ signal, phrase }) => signal === "immediate" && rest.includes(phrase.toLowerCase()));
  const troubled = presses || has(["blocked", "deadline"]) || count("upset") > 0;
  const feedback = reading.category.get("feedback") ?? 0;
  const positive = reading.sentiment.get("positive") ?? 0;
  const sure = positive >= SURE && feedback >= SURE;
  if (positive >= GLAD && !asks && ASKS_FOR_NOTHING.test(message)) return { kind: "thanks", sure: true };
  const { thanks } = reading;
  const outcome = afterAFix(message, turns, reading.hints);
  if (outcome === "unsolved") return { kind: "unsolved" };
  if ((reading.hints.withdrawn || outcome === "works") && thanks.ironic === null)
    return thanks.meant || (outcome === "works" && turns.some(({ role }) => role === "agent"))
      ? { kind: "thanks", sure: true }
      : { kind: "withdrawn" };
  const answer = answerToUs(message, turns);
  if (answer !== null) return answer === "contented" ? { kind: "thanks", sure: true } : { kind: "answer" };
  if (thanks.ironic !== null && !asks && !thanks.ofFailure) return { kind: "feedback", sure: true, mocks: true };
  if (thanks.wants && (thanks.meant || has(["pleased"]))) return { kind: "question" };
  if (!asks && thanks.meant && (thanks.states || onlyCloses(reading, turns))) return { kind: "feedback", sure: true };
  const ownProblem = !thanks.repaired && (presses || reading.signals.some(({ signal }) => PROBLEMS.includes(signal)));
  if (!ownProblem && thanksAlone(reading, message, turns)) return { kind: "thanks", sure: true };
  if (pleased && !asks && !troubled && !thanks.undone && message.length < SHORT && !givesUs(message, turns) && has(["pleased"]))
    return { kind: "thanks", sure };
  if (asks || feedback < FEEDBACK) return { kind: "question" };
  // "Not one broken accent, I am impressed" has a word of each kind.
  const praises = positive >= PRAISES && count("pleased") >= Math.max(1, count("upset"));
  if (praises && feedback >= SURELY_FEEDBACK) return { kind: "thanks", sure: true };
  return pleased && !troubled ? { kind: "thanks", sure } : { kind: "feedback", sure: feedback >= SURELY_FEEDBACK };
}

/** Thanks that close a first message, in which nothing is praised: who was answered before thanks for that. */
function onlyCloses({ category, thanks, replySignals }: Reading, turns: readonly DialogueTurn[]): boolean {
  const pleased = replySignals.some(({ signal, phrase }) => signal === "pleased" && !WORDS_OF_THANKS.test(phrase.toLowerCase()));
  const opens = turns.every(({ role }) => role !== "agent");
  return thanks.closing && opens && !pleased && (category.get("feedback") ?? 0) < FEEDBACK;
}

/** That a promise was not kept: it shows in the tone, or they say that nothing came, or what they feel. */
function holdsItAgainstUs({ sentiment, thanks, signals }: Reading): boolean {
  const negative = sentiment.get("negative") ?? 0;
  const isReported = thanks.undone || signals.some(({ signal }) => signal === "upset");
  return negative >= UPSET || (isReported && negative >= DISPLEASED_BY_PROMISE);
}

/** Of a gloss "today" would come out as one. */
const PROBLEMS: readonly Signal[] = ["blocked", "deadline", "upset"];

/** A thumb or a heart, and no word. */
const GLAD_SIGNS = /^(?:[👍👌🙏🙌👏💪🎉❤💚💙💛🧡💜🩷🥰😍😊🙂😀😃😄😁🤗✨🌸💐\u{fe0f}\u{1f3fb}-\u{1f3ff}\s!.]){1,20}$/u;

/** What was asked of them may be answered beside thanks: a number, an address. */
const GIVES = /\d{3}|@|#/u;

/** Thanks that hold nothing else: nothing is asked or held back, and no question of ours is answered. */
function thanksAlone({ sentiment, thanks }: Reading, message: string, turns: readonly DialogueTurn[]): boolean {
  const chance = (name: string) => sentiment.get(name) ?? 0;
  const reads = chance("positive") > Math.max(chance("neutral"), chance("negative"));
  if (!reads || message.length >= SHORT) return false;
  const ours = endOfOurs(turns);
  const weAsked = /[?？؟]\s*$/u.test(ours);
  if (!thanks.meant) return ours !== "" && !weAsked && GLAD_SIGNS.test(message);
  return !givesUs(message, turns) && !/[?？؟]/u.test(message) && askedIn(message).length === 0;
}

/** What we asked for; a name may stand below our question. */
function givesUs(message: string, turns: readonly DialogueTurn[]): boolean {
  return /[?？؟]/u.test(endOfOurs(turns)) && GIVES.test(message);
}

const endOfOurs = (turns: readonly DialogueTurn[]) =>
  (turns.findLast(({ role }) => role === "agent")?.content ?? "").slice(-END_READ);

/** Characters at the end of an agent's message, which may be a question. */
const END_READ = 200;
