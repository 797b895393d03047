/** What a reply must do before any article is looked for. */
import type { DialogueTurn } from "../../../domain/answers.js";
import { automatedMessage } from "../../../domain/automated-message.js";
import type { Signal } from "../lexicons/lexicon.js";
import type { Reading } from "../reading/reading.js";
import { termGroups } from "../knowledge/article-index.js";
import { sentences } from "../../sentences.js";
import { shortened } from "../text.js";

export type Situation =
  | { readonly kind: "question" }
  /** Nobody waits: an automatic reply or advertising. */
  | { readonly kind: "automated" }
  /** `sure`: no article is looked for, whatever would match its words. */
  | { readonly kind: "thanks"; readonly sure: boolean }
  /** Praise, a complaint or an idea that asks for nothing. */
  | { readonly kind: "feedback"; readonly sure: boolean }
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
      /** The customer's own sentence that shows it best. */
      readonly words: string;
      /** Order numbers and the like that the thread already holds. */
      readonly references: readonly string[];
    };

/** From this risk on a team lead should know; a reply is handed over where the words themselves are grave too. */
const RISKY = 0.5;
const SURELY_RISKY = 0.8;
/** From here on the tone alone is too much for an article. */
const RISKY_BY_TONE = 0.9;
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

/** Of a person: a device that "died" is none of these. */
const BEREAVED =
  /\b(?:passed away|deceased|bereave\w*|funeral|(?:father|mother|husband|wife|brother|sister|son|daughter|partner|dad|mum|mom|owner)(?:'s)?(?: \w+){0,2} (?:has |recently |just |suddenly )?died|verstorben\w*|todesfall\w*|sterbeurkunde|(?:mann|frau|mutter|vater|bruder|schwester|sohn|tochter)\b.{0,30}\bgestorben|overleden|fallec\w+|faleceu|falecid\w*|falecimento|decedut\w*|defunt\w*|venut[oa] a mancare|zmarł\w*|avlid\w*|dödsbo\w*|gick bort|vefat\w*)|(?<!\p{L})è mancat[oa] (?:ieri|domenica|luned|marted|mercoled|gioved|venerd|sabato|la settimana|il mese)|décéd\w*|défunt\w*|亡くな|逝去|他界|去世|过世|逝世|돌아가[셨신]|별세|توفي|وفاة|المرحوم/iu;

/** Said of devices and of waiting too: without a word of somebody at risk they are no danger. */
const ALSO_OF_THINGS = /^(?:leaking|stuck|heating|no heat|burn|shock|melt|flood|swollen|baby|elderly|medic)/u;

/** Somebody is hurt, followed or afraid. */
const SOMEBODY_AT_RISK =
  /\b(?:hurt|injur\w*|blood|bleed\w*|wrist|ribs?|mouth|pregnan\w*|ambulance|hospital|unconscious|scared|afraid|threat\w*|stalk\w*|where i live|outside my|brakes? fail\w*|verletz\w*|blut\w*|krankenwagen|bedroh\w*|angst|bless[ée]\w*|ambulance|menac\w*|herid\w*|sangr\w*|ambul[aâ]nci\w*|amenaz\w*|ferid\w*|ameaç\w*|gr[áa]vida|ferit\w*|sangue|minacci\w*|gewond\w*|bedreig\w*|ranny|ranna|krwaw\w*|karetk\w*|skad\w*|hot(?:ad|ar)\w*|yaral\w*|ambulans\w*|tehdit\w*)|怪我|けが|出血|救急|脅|受伤|流血|救护|威胁|다쳤|다친|구급|협박|إصاب|إسعاف|تهديد/iu;

/** Somebody helps already: who is with a patient needs no number to call. */
const IN_CARE =
  /(?<!\p{L})(?:(?:in|to|into|at|from) (?:the |a )?(?:hospital|intensive care|icu)|hospitali[sz]ed|surgery|im krankenhaus|ins krankenhaus|à l['’]hôpital|hospitalisée?s?|(?:en|al) (?:el )?hospital|hospitalizad[oa]s?|no hospital|in ospedale|ricoverat[oa]|in het ziekenhuis|w szpitalu|på sjukhus\w*|hastanede\w*|hastaneye)(?!\p{L})|入院|住院|입원|في المستشفى/iu;

/** "The quick reply", "das hat sofort geklappt": said of what has come, in words that also press. */
const PRAISED_SPEED = new RegExp(
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
const THANKFUL = 0.75;
const SURE = 0.9;
const PRAISES = 0.6;
const FEEDBACK = 0.6;
const SURELY_FEEDBACK = 0.7;
const SHORT = 200;

export type GraveSituation = Extract<Situation, { kind: "grave" }>;

export function situationOf(reading: Reading, message: string, turns: readonly DialogueTurn[]): Situation {
  if (automatedMessage(message) !== null) return { kind: "automated" };
  const has = (names: readonly Signal[]) => reading.signals.some(({ signal }) => names.includes(signal));
  const angry = (reading.sentiment.get("negative") ?? 0) >= 0.5;
  const writtenBefore = turns.filter(({ role }) => role === "agent").length >= 2;
  const saidSo = new Set(reading.signals.filter(({ signal }) => LET_DOWN.includes(signal)).map(({ phrase }) => phrase)).size;
  // In this thread, or by two phrases of their own: one alone, "again", is said of many things.
  const letDown = angry && ((saidSo > 0 && writtenBefore) || saidSo >= 2);
  const bereaved = BEREAVED.test(message);
  const asks = /[?？؟]/u.test(message);
  const hurt = SOMEBODY_AT_RISK.test(message);
  const endangered = reading.signals.some(({ signal, phrase }) => signal === "danger" && (hurt || !ALSO_OF_THINGS.test(phrase)));
  // Somebody's manager is also who may see what, or a colleague: who asks for a superior of ours is displeased.
  const superior = has(["supervisor"]) && (reading.sentiment.get("negative") ?? 0) >= DISPLEASED;
  const grave = endangered || superior || has(GRAVE);
  const reproaches = superior || has(GRAVE.filter((signal) => !HAPPENED.includes(signal)));
  const happened = reading.signals.filter(({ signal }) => HAPPENED.includes(signal) && (signal !== "danger" || endangered));
  // Has been answered enough.
  const wantsSuperior = superior && !asks;
  if (bereaved || wantsSuperior || reading.escalation >= SURELY_RISKY || (reading.escalation >= RISKY && grave) || letDown) {
    const urgent = (reading.urgency.get("urgent") ?? 0) >= 0.55 && hurt;
    return {
      kind: "grave",
      danger: !bereaved && !IN_CARE.test(message) && (endangered || urgent),
      answerable: asks && !bereaved && !letDown && !hurt && !reproaches && reading.escalation < RISKY_BY_TONE,
      speaksOf: [...new Set(happened.map(({ phrase }) => phrase))],
      bereaved,
      letDown,
      waited: angry && saidSo > 0 && !endangered && !hurt,
      words: factualSentence(reading, message),
      references: referencesIn(turns),
    };
  }
  const pleased = (reading.sentiment.get("positive") ?? 0) >= THANKFUL;
  const count = (name: Signal) => reading.signals.filter(({ signal }) => signal === name).length;
  const rest = message.replace(PRAISED_SPEED, " ").toLowerCase();
  const presses = reading.signals.some(({ signal, phrase }) => signal === "immediate" && rest.includes(phrase.toLowerCase()));
  const troubled = presses || has(["blocked", "deadline"]) || count("upset") > 0;
  const feedback = reading.category.get("feedback") ?? 0;
  const positive = reading.sentiment.get("positive") ?? 0;
  const sure = positive >= SURE && feedback >= SURE;
  if (pleased && !asks && !troubled && message.length < SHORT && has(["pleased"])) return { kind: "thanks", sure };
  if (asks || feedback < FEEDBACK) return { kind: "question" };
  // "Not one broken accent, I am impressed" has a word of each kind.
  const praises = positive >= PRAISES && count("pleased") >= Math.max(1, count("upset"));
  if (praises && feedback >= SURELY_FEEDBACK) return { kind: "thanks", sure: true };
  return pleased && !troubled ? { kind: "thanks", sure } : { kind: "feedback", sure: feedback >= SURELY_FEEDBACK };
}

/** What happened, rather than what the customer thinks of us: that is quoted back to nobody. */
const FACTS: readonly Signal[] = ["danger", "breach", "security", "loss", "outage", "chargeback", ...LET_DOWN];
const OPINIONS: readonly Signal[] = ["accusation", "leaving", "publicity"];
const SENTENCES_RATED = 20;
const ENOUGH_TERMS = 8;

/** The sentence that holds most facts; of several the first. */
function factualSentence({ signals }: Reading, message: string): string {
  const phrasesOf = (names: readonly Signal[]) =>
    signals.filter(({ signal }) => names.includes(signal)).map(({ phrase }) => phrase.toLowerCase());
  const facts = phrasesOf(FACTS);
  const opinions = phrasesOf(OPINIONS);
  const rated = sentences(message)
    .slice(0, SENTENCES_RATED)
    .filter((line) => line.length > 12)
    .map((line) => {
      const lower = line.toLowerCase();
      const hits = (phrases: readonly string[]) => phrases.filter((phrase) => lower.includes(phrase)).length;
      // "I do not know whom to write to" holds no fact; who tells what happened needs more words for it, or a number.
      const substance = Math.min(1, termGroups(line).length / ENOUGH_TERMS) + (/\d/.test(line) ? 0.3 : 0);
      return { line, weight: hits(facts) - 2 * hits(opinions) + substance };
    });
  const best = rated.reduce<(typeof rated)[number] | null>(
    (top, one) => (top === null || one.weight > top.weight ? one : top),
    null,
  );
  return shortened(best?.line ?? message);
}

const REFERENCES = 3;

/** "KW-61004", "#5521", "order 8821734": what the customer gave and must not be asked for again. */
function referencesIn(turns: readonly DialogueTurn[]): readonly string[] {
  const said = turns
    .filter(({ role }) => role === "customer")
    .map(({ content }) => content.slice(0, 3000))
    .join("\n");
  const found = said.match(/\b[A-Z]{2,6}[-–]?\d{3,12}\b|#\d{3,12}\b|(?<![\d.,])\d{5,12}(?![\d.,])/g) ?? [];
  return [...new Set(found)].slice(0, REFERENCES);
}
