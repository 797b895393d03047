/** Several questions in one sentence of Turkish, Arabic or Korean, where a question does not show by how it begins. */

interface Joining {
  /** Only lines of that language are parted. */
  readonly language: RegExp;
  /** Where one clause ends and the next may begin. */
  readonly between: RegExp;
  /** What a clause that asks holds. */
  readonly asks: RegExp;
  /** "Could you help?": no question of its own. */
  readonly polite: RegExp;
}

const JOININGS: readonly Joining[] = [
  {
    language:
      /(?<!\p{L})(?:ne zaman|ne kadar|nasıl|nere(?:de|ye|den)|kaç|kim|hangi|m[ıüu](?:y\p{L}+|s[ıu]n\p{L}*)?|miy\p{L}+|misin\p{L}*)(?!\p{L})/iu,
    between: /[,;]\s+(?:ve\s+)?|\s+ve\s+/giu,
    asks: /(?<!\p{L})(?:(?:ne zaman|nasıl|nere(?:de|ye|den)|kaç|kim|hangi|neden|niye)\s+\p{L}|ne kadar|m[ıüu](?:y\p{L}+|s[ıu]n\p{L}*)?(?!\p{L})|miy\p{L}+|misin\p{L}*)/iu,
    polite:
      /(?:yardımcı ol(?:ur|abilir)|bilgi ver(?:ir|ebilir)|söyle(?:r|yebilir)|yazar|açıkla(?:r|yabilir)) (?:mısınız|misiniz|musunuz|müsünüz|mısın|misin|musun)/iu,
  },
  {
    language: /\p{Script=Arabic}/u,
    between:
      /[،,؛]?\s+(?=و(?:متى|كم|هل|كيف|[أا]ين|لماذا|ماذا|ما هي|ما هو|من يدفع|من الذي)(?!\p{L}))|[،,؛]\s*(?=(?:متى|كم|هل|كيف|[أا]ين|لماذا|ماذا|ما هي|ما هو|من يدفع)(?!\p{L}))/gu,
    asks: /(?<!\p{L})و?(?:متى|كم|هل|كيف|[أا]ين|لماذا|ماذا|ما هي|ما هو|من يدفع|من الذي)\s+\p{L}/u,
    polite: /هل (?:يمكنكم|بإمكانكم|تستطيعون) (?:مساعدتي|المساعدة|إخباري|الرد)/u,
  },
  {
    language: /\p{Script=Hangul}/u,
    between: /(?<=[고며])\s+|[,，]\s*(?:그리고\s+)?|\s+그리고\s+/gu,
    asks: /언제|얼마|어디|어떻게|누가|누구|무엇|뭐|왜|(?<!\p{L})(?:몇|어떤|어느)|(?:되|가능하|있|없|하)(?:나요|는지|ㄴ가요|습니까)|가능한(?:가요|지)|(?:나요|까요|습니까|인가요|니까)[?？]?$/u,
    polite: /(?:알려|도와|확인해|답변해) ?(?:주(?:세요|실|시겠)|줄|드)/u,
  },
];

/** Each clause that asks, with what stands before it and asks nothing; none where they are fewer than two. */
export function joinedQuestions(line: string): readonly string[] {
  const joining = JOININGS.find(({ language }) => language.test(line));
  if (joining === undefined) return [];
  const { between, asks, polite } = joining;
  const questions: string[] = [];
  /** What stands before the next question. */
  let before = "";
  let clauseStart = 0;
  for (const { end, next } of clausesOf(line, between)) {
    const clause = line.slice(clauseStart, end);
    const isQuestion =
      asks.test(clause) && (questions.length === 0 || !polite.test(clause) || asks.test(clause.replace(polite, " ")));
    if (isQuestion) {
      questions.push((before + clause).trim());
      before = "";
    } else before += line.slice(clauseStart, next);
    clauseStart = next;
  }
  return questions.length > 1 ? questions : [];
}

function clausesOf(line: string, between: RegExp): readonly { readonly end: number; readonly next: number }[] {
  const joints = Array.from(line.matchAll(between), ({ index, 0: sign }) => ({ end: index, next: index + sign.length }));
  return [...joints, { end: line.length, next: line.length }];
}
