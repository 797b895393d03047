import type { Article } from "../../../domain/answers.js";
import type { Formality } from "../../../domain/proof/formality.js";
import { chinesePhrases, japanesePhrases, koreanPhrases } from "./phrases/east-asian.js";
import {
  dutchInformal,
  dutchPhrases,
  englishPhrases,
  germanInformal,
  germanPhrases,
  swedishPhrases,
} from "./phrases/germanic.js";
import { arabicPhrases, polishPhrases, turkishPhrases } from "./phrases/others.js";
import {
  frenchInformal,
  frenchPhrases,
  italianInformal,
  italianPhrases,
  portuguesePhrases,
  spanishInformal,
  spanishPhrases,
} from "./phrases/romance.js";
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
  /** Shown to the teammate where the language asked for is not among ours. */
  readonly notice: string | null;
}

/** Languages whose phrases exist in both forms of address; the others are written in the one that they have. */
const INFORMAL: ReadonlyMap<string, ReplyPhrases> = new Map(
  Object.entries({ de: germanInformal, fr: frenchInformal, es: spanishInformal, it: italianInformal, nl: dutchInformal }),
);

/**
 * Phrases in a language (`pt-BR` is `pt`), or the English ones with a notice.
 * @param formality the form of address; null for the usual one
 */
export function phrasesOf(language: string, formality: Formality | null = null): SpokenPhrases {
  const code = language.toLowerCase().split(/[-_]/)[0] ?? "en";
  const phrases = PHRASES.get(code);
  if (phrases !== undefined) {
    const informal = formality === "informal" ? INFORMAL.get(code) : undefined;
    return { language: code, phrases: informal ?? phrases, notice: null };
  }
  return {
    language: "en",
    phrases: englishPhrases,
    notice: `The built-in engine does not write "${language}", so the draft is in English.`,
  };
}

/** Where nothing is quoted, the article that comes closest: its title alone, so that nothing of it is taken for the answer. */
const NEAREST_ARTICLE: Readonly<Record<string, (title: string) => string>> = {
  en: (title) => `Until then, this article of our help centre comes closest to the question: "${title}"`,
  de: (title) => `Bis dahin kommt dieser Artikel unserer Hilfe der Frage am nächsten: „${title}“`,
  fr: (title) => `En attendant, cet article de notre centre d'aide est le plus proche de la question : « ${title} »`,
  es: (title) => `Mientras tanto, este artículo de nuestro centro de ayuda es el más cercano a la pregunta: «${title}»`,
  it: (title) => `Nel frattempo, questo articolo del nostro centro assistenza è il più vicino alla domanda: «${title}»`,
  pt: (title) => `Entretanto, este artigo do nosso centro de ajuda é o mais próximo da pergunta: “${title}”`,
  nl: (title) => `Tot die tijd komt dit artikel uit ons helpcentrum het dichtst bij de vraag: "${title}"`,
  sv: (title) => `Under tiden ligger den här artikeln i vårt hjälpcenter närmast frågan: ”${title}”`,
  pl: (title) => `Do tego czasu najbliżej tego pytania jest ten artykuł z naszego centrum pomocy: „${title}”`,
  tr: (title) => `Bu arada yardım merkezimizde soruya en yakın makale şu: "${title}"`,
  ja: (title) => `それまでのご参考として、ヘルプセンターで最も近い記事はこちらです：「${title}」`,
  zh: (title) => `在此之前，帮助中心里与这个问题最接近的文章是：“${title}”`,
  ko: (title) => `그동안 도움말 센터에서 문의와 가장 가까운 글은 다음과 같습니다: "${title}"`,
  ar: (title) => `حتى ذلك الحين، أقرب مقالة إلى السؤال في مركز المساعدة هي: «${title}»`,
};

export function nearestArticle({ language }: SpokenPhrases, { title, url }: Pick<Article, "title" | "url">): string {
  const named = (NEAREST_ARTICLE[language] ?? NEAREST_ARTICLE["en"])?.(title) ?? title;
  return url === null ? named : `${named}\n${url}`;
}
