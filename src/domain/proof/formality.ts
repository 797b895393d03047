/** How a text addresses whoever reads it, by words that only one of the two forms uses. */

export const FORMALITIES = ["formal", "informal"] as const;
export type Formality = (typeof FORMALITIES)[number];

interface Markers {
  /** What people call the two forms. */
  readonly names: Readonly<Record<Formality, string>>;
  readonly informal: RegExp;
  readonly formal: RegExp;
}

/** `word` as a whole one, in a script whose letters `\b` does not know. */
const whole = (words: string) => new RegExp(`(?<![\\p{L}\\p{N}'’])(?:${words})(?![\\p{L}\\p{N}])`, "giu");
/** Written large, and not because a sentence begins there. */
const large = (words: string) => new RegExp(`(?<=[\\p{L}\\p{N},"»“)–-]\\s)(?:${words})(?![\\p{L}\\p{N}])`, "gu");

const MARKERS: ReadonlyMap<string, Markers> = new Map(
  Object.entries({
    de: {
      names: { formal: "Sie", informal: "du" },
      informal: whole("du|dir|dich|dein|deine[mnrs]?|euch|euer|eure[mnrs]?"),
      formal: large("Sie|Ihnen|Ihr|Ihre[mnrs]?"),
    },
    fr: {
      names: { formal: "vous", informal: "tu" },
      informal: whole("tu|te|toi|ton|tes|t['’](?=\\p{L})\\p{L}+"),
      formal: whole("vous|votre|vos"),
    },
    es: {
      names: { formal: "usted", informal: "tú" },
      informal: whole("tú|te|ti|tu|tus|contigo|vosotros|vosotras|os|vuestr[oa]s?"),
      formal: whole("usted|ustedes|le|su|sus"),
    },
    it: {
      names: { formal: "Lei", informal: "tu" },
      informal: whole("tu|ti|te|tuo|tua|tuoi|tue"),
      formal: large("Lei|La|Le|Suo|Sua|Suoi|Sue"),
    },
    pt: {
      names: { formal: "o senhor, a senhora", informal: "tu, você" },
      informal: whole("tu|te|ti|teu|tua|teus|tuas|contigo|você|vocês"),
      formal: whole("senhor|senhora|senhores|lhe|lhes"),
    },
    nl: {
      names: { formal: "u", informal: "je" },
      informal: whole("je|jij|jou|jouw|jullie"),
      formal: whole("u|uw"),
    },
    sv: {
      names: { formal: "ni", informal: "du" },
      informal: whole("du|dig|din|ditt|dina"),
      formal: whole("ni|er|ert|era"),
    },
    pl: {
      names: { formal: "Pan, Pani", informal: "ty" },
      informal: whole("ty|ciebie|cię|ci|tobie|tobą|twój|twoja|twoje|twojej|twojego|twoim"),
      formal: whole("pan|pana|panu|panem|pani|panią|państwo|państwa|państwu"),
    },
    tr: {
      names: { formal: "siz", informal: "sen" },
      informal: whole("sen|sana|seni|senin|sende|senden"),
      formal: whole("siz|size|sizi|sizin|sizde|sizden"),
    },
  } satisfies Record<string, Markers>),
);

/** Null where the text does not say, or the language has one form only. */
export function formalityOf(text: string, language: string): Formality | null {
  const markers = MARKERS.get(language);
  if (markers === undefined) return null;
  const [informal, formal] = [markers.informal, markers.formal].map((pattern) => text.match(pattern)?.length ?? 0);
  if (informal === undefined || formal === undefined || informal === formal) return null;
  return informal > formal ? "informal" : "formal";
}

/** "du", "vous"; null where the language has one form only. */
export function formName(formality: Formality, language: string): string | null {
  return MARKERS.get(language)?.names[formality] ?? null;
}
