/** The built-in engine's phrases in the language and form of address that a reply needs. */
import type { Formality } from "../../../domain/proof/formality.js";
import { baseLanguage } from "../../../domain/proof/house-style.js";
import { chinesePhrases, japanesePhrases, koreanPhrases } from "./phrases/east-asian.js";
import { englishPhrases, germanInformal, germanPhrases } from "./phrases/english-german.js";
import { frenchInformal, frenchPhrases } from "./phrases/french.js";
import { dutchInformal, dutchPhrases, swedishPhrases } from "./phrases/germanic.js";
import { arabicPhrases, polishPhrases, turkishPhrases } from "./phrases/others.js";
import { italianInformal, italianPhrases, portuguesePhrases, spanishInformal, spanishPhrases } from "./phrases/romance.js";
import type { ReplyPhrases } from "./phrases/reply-phrases.js";

const PHRASES: ReadonlyMap<string, ReplyPhrases> = new Map(
  Object.entries({
    en: englishPhrases,
    de: germanPhrases,
    fr: frenchPhrases,
    es: spanishPhrases,
    it: italianPhrases,
    pt: portuguesePhrases,
    nl: dutchPhrases,
    pl: polishPhrases,
    sv: swedishPhrases,
    tr: turkishPhrases,
    ja: japanesePhrases,
    zh: chinesePhrases,
    ko: koreanPhrases,
    ar: arabicPhrases,
  }),
);

export interface SpokenPhrases {
  readonly language: string;
  readonly phrases: ReplyPhrases;
  /** Shown to the teammate where the language asked for, or its script, is not among ours. */
  readonly notice: string | null;
}

/** Languages whose phrases exist in both forms of address; the others are written in the one that they have. */
const INFORMAL: ReadonlyMap<string, ReplyPhrases> = new Map(
  Object.entries({ de: germanInformal, fr: frenchInformal, es: spanishInformal, it: italianInformal, nl: dutchInformal }),
);

/** Frequent Chinese characters as Taiwan and Hong Kong write them, and as the mainland does, whose way ours is. */
const TRADITIONAL = /[請問這們嗎麼沒還會來時說對過為開關點買賣幫訂單貨錢帳換電話題謝個後]/u;
const SIMPLIFIED = /[请问这们吗么没还会来时说对过为开关点买卖帮订单货钱账换电话题谢个后]/u;

const IN_SIMPLIFIED = "The customer writes traditional Chinese characters; the draft's own sentences are in simplified ones.";

/**
 * Phrases in a language (`pt-BR` is `pt`), or the English ones with a notice.
 * @param formality the form of address; null for the usual one
 * @param answered the message that is answered, where its characters matter
 */
export function phrasesOf(language: string, formality: Formality | null = null, answered = ""): SpokenPhrases {
  const code = baseLanguage(language);
  const phrases = PHRASES.get(code);
  if (phrases !== undefined) {
    const informal = formality === "informal" ? INFORMAL.get(code) : undefined;
    const isTraditional = code === "zh" && TRADITIONAL.test(answered) && !SIMPLIFIED.test(answered);
    return { language: code, phrases: informal ?? phrases, notice: isTraditional ? IN_SIMPLIFIED : null };
  }
  return {
    language: "en",
    phrases: englishPhrases,
    notice: `The built-in engine does not write "${language}", so the draft is in English.`,
  };
}
