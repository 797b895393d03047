/** Amounts and periods that an agent names, held against the articles that speak of the same. */
import type { GiveWay } from "../../../kernel/slices.js";
import { termGroups } from "../knowledge/index-terms.js";
import { sentences } from "../../sentences.js";
import type { ScoredTurn } from "./dialogue.js";

export interface CheckedArticle {
  readonly title: string;
  /** Plain text. */
  readonly content: string;
}

export interface Contradiction {
  readonly promise: string;
  readonly article: string;
  readonly title: string;
}

interface Statement {
  readonly line: string;
  readonly title: string;
  readonly units: ReadonlySet<string>;
  readonly numbers: readonly number[];
  readonly terms: ReadonlySet<string>;
}

const UNITS: Readonly<Record<string, string>> = {
  money:
    "[€$£]|eur|usd|gbp|euros?|dollars?|pounds?|zł|kr|free|free of charge|kostenlos|kostenfrei|gratuite?s?|gratis|grátis|gratuit[oaie]|bezpłatn\\w{1,4}",
  percent: "%|percent|prozent|pour cent|por ciento|por cento|per cento|procent",
  hours: "hours?|stunden?|heures?|horas?|or[ae]|uur|uren|godzin\\w{0,2}|timm(?:e|ar)",
  days: "days?|tagen?|tag|jours?|días?|dias?|giorn[oi]|dag(?:en|ar)?|dni|dzień",
  weeks: "weeks?|wochen?|semaines?|semanas?|settiman[ae]|weken|tygodni\\w{0,2}|veck(?:a|or)",
  months: "months?|monaten?|monat|mois|mes(?:es)?|mês|mesi|maand(?:en)?|miesi\\p{L}{1,5}|månad(?:er)?",
  years: "years?|jahren?|jahr|ans?|années?|años?|anos?|ann[oi]|jaar|lat|år",
};
const UNIT_PATTERNS = Object.entries(UNITS).map(
  ([unit, words]) => [unit, new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, "iu")] as const,
);
const FREE = /(?<!\p{L})(?:free|kostenlos|kostenfrei|gratuite?s?|gratis|grátis|gratuit[oaie]|bezpłatn\p{L}{1,4})(?!\p{L})/iu;
const NUMBER = /\d{1,7}(?:[.,]\d{1,2})?(?!\d)/g;

/** What a customer may be held to stands in few articles; more are not read. */
const MOST_ARTICLES = 20;
const MOST_STATEMENTS = 60;
const READ_OF_ARTICLE = 10_000;
/** Terms in common from which two sentences are about the same. */
const COMMON_TERMS = 2;
const SHORTEST_TERM = 4;

/** The first amount or period that no article sentence about the same has, where some do. */
export async function contradictionIn(
  agent: readonly ScoredTurn[],
  articles: readonly CheckedArticle[],
  giveWay: GiveWay,
): Promise<Contradiction | null> {
  if (articles.length === 0) return null;
  const published: Statement[] = [];
  for (const { title, content } of articles.slice(0, MOST_ARTICLES)) {
    await giveWay();
    published.push(...statementsIn(sentences(content.slice(0, READ_OF_ARTICLE)), title));
  }
  const spoken = agent.flatMap(({ sentences: own }) => own.filter(({ isQuestion }) => !isQuestion).map(({ text }) => text));
  for (const promise of statementsIn(spoken, "")) {
    await giveWay();
    const related = published.filter((other) => isAboutTheSame(promise, other));
    const [nearest] = [...related].sort((one, other) => common(promise, other) - common(promise, one));
    if (nearest !== undefined && !related.some((other) => agrees(promise, other)))
      return { promise: promise.line, article: nearest.line, title: nearest.title };
  }
  return null;
}

function statementsIn(lines: readonly string[], title: string): readonly Statement[] {
  return lines
    .flatMap((line) => {
      const units = new Set(UNIT_PATTERNS.flatMap(([unit, pattern]) => (pattern.test(line) ? [unit] : [])));
      const numbers = Array.from(line.matchAll(NUMBER), ([number]) => Number(number.replace(",", ".")));
      if (FREE.test(line)) numbers.push(0);
      if (units.size === 0 || numbers.length === 0) return [];
      const terms = new Set(
        termGroups(line)
          .flat()
          .filter((term) => term.length >= SHORTEST_TERM && !UNIT_PATTERNS.some(([, pattern]) => pattern.test(term))),
      );
      return [{ line, title, units, numbers, terms }];
    })
    .slice(0, MOST_STATEMENTS);
}

function isAboutTheSame(one: Statement, other: Statement): boolean {
  return [...one.units].some((unit) => other.units.has(unit)) && common(one, other) >= COMMON_TERMS;
}

function common(one: Statement, other: Statement): number {
  return [...one.terms].filter((term) => other.terms.has(term)).length;
}

/** "3 to 5 days" holds 4 as well. */
function agrees({ numbers }: Statement, other: Statement): boolean {
  const least = Math.min(...other.numbers);
  const most = Math.max(...other.numbers);
  return numbers.some((number) => number >= least && number <= most);
}
