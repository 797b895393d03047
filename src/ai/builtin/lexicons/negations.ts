/** "Not happy": what stands before a word of pleasure and turns it round. */

/** By language, what negates, and what may stand between: a copula, a word of degree. */
const NEGATED_BY: Readonly<Record<string, readonly [not: string, between: string]>> = {
  en: [
    "not|\\p{L}{1,8}n't|never|far from|hardly|no longer",
    "very|really|at all|so|too|particularly|exactly|entirely|completely|quite|overly|that|been|be|feeling|feel|am|is|a bit|even|fully",
  ],
  de: [
    "nicht|kein|keine|keinen|nie|niemals|alles andere als|kaum",
    "sehr|wirklich|so|besonders|ganz|gerade|mehr|richtig|wahnsinnig|überhaupt|gar|wirklich sehr",
  ],
  fr: ["pas|plus|jamais|guère|aucunement", "très|du tout|vraiment|trop|franchement|bien|tellement|si|spécialement|été"],
  es: [
    "no|nunca|jamás|ni|tampoco|nada",
    "estoy|estamos|está|quedé|quedamos|muy|nada|me|ha|he|ha sido|del todo|tan|es|ha quedado",
  ],
  it: [
    "non|mai|né|per niente|affatto",
    "sono|siamo|è|molto|affatto|per niente|così|tanto|proprio|stato|stata|rimasto|rimasta|mi",
  ],
  pt: ["não|nunca|jamais|nem|nada", "estou|estamos|está|fiquei|ficamos|muito|nada|tão|me|foi|é|sou"],
  nl: ["niet|geen|nooit|allesbehalve", "erg|heel|zo|echt|bepaald|helemaal|bijster|meer|altijd|super"],
};

/** They are no words of pleasure but of politeness: "no thanks", "not yet, thank you". */
const POLITE =
  /^(?:thank|thx|ty$|cheers|appreciat|recommend|dank|bedank|merci|gracias|agradec|grazie|ringrazi|obrigad|agrade|quick|fast|easy|rápid|veloc|rapid|schnell|vite|snel|facil|fácil|einfach|facile|makkelijk|kind|art|best|works?|working|super$)/u;

/** "Not only good", "no podía estar mejor", "couldn't be happier", "nothing but happy". */
const NOT_ONLY =
  /(?:not|n't|nicht|pas|no|non|não|niet|never|nie) (?:only|just|merely|nur|bloß|lediglich|seulement|uniquement|que|solo|sólo|solamente|soltanto|só|somente|apenas|alleen|slechts|be more|been more|be any|been (?:so|this|as|more)|any more)(?: \S+)?\s*$|(?:could|can|would|konnte|kann|könnte|pourrai\p{L}*|podría|podria|potrei|kan|kon)(?:n't| not|e nicht| nicht)? (?:be|have been|sein)\s*$/u;

/** Words that are looked at before one. */
const LENGTH_READ = 60;

const patterns: ReadonlyMap<string, RegExp> = new Map(
  Object.entries(NEGATED_BY).map(([language, [not, between]]) => [
    language,
    new RegExp(`(?:^|[^\\p{L}'])(${not})((?: (?:${between})){0,2}) $`, "u"),
  ]),
);

/** The negation before a word of pleasure, with what stands between; null where none does. In small letters. */
export function negationBefore(plain: string, index: number, phrase: string, language: string): string | null {
  const pattern = patterns.get(language);
  if (pattern === undefined || !/^\p{L}/u.test(phrase) || POLITE.test(phrase)) return null;
  const before = plain.slice(Math.max(0, index - LENGTH_READ), index);
  const behind = plain.slice(index + phrase.length, index + phrase.length + LENGTH_READ);
  if (NOT_ONLY.test(before) || /^ (?:enough|genug|assez|suficiente|abbastanza|genoeg)(?!\p{L})/u.test(behind)) return null;
  const found = pattern.exec(before);
  return found === null ? null : `${found[1] ?? ""}${found[2] ?? ""} `;
}
