/** Phone numbers and references in a draft, such as an order's, as claims. */
import type { FoundClaim } from "./claim.js";
import { numberValue, type Token } from "./tokens.js";

type Tokens = readonly Token[];

const PHONE_TOKENS = 18;
const PHONE_DIGITS = 20;
const PHONE_SIGNS: ReadonlySet<string> = new Set(["-", "/", "(", ")", ".", "–"]);

/** Begins with `+` or 0 and has seven digits or more, or has three groups and ten digits. */
export function phoneAt(tokens: Tokens, position: number): FoundClaim | null {
  const first = tokens[position]?.text ?? "";
  const number = tokens[first === "+" || first === "(" ? position + 1 : position];
  if (number?.type !== "number") return null;
  let digits = "";
  let groups = 0;
  let to = position;
  for (let at = position; at < Math.min(tokens.length, position + PHONE_TOKENS); at += 1) {
    const { text = "", type } = tokens[at] ?? {};
    if (type === "number" && !/[,'’]/.test(text)) {
      digits += text.replaceAll(".", "");
      if (digits.length > PHONE_DIGITS) return null;
      groups += 1;
      to = at + 1;
    } else if (!(text === " " || PHONE_SIGNS.has(text) || (at === position && text === "+"))) break;
  }
  const isDialled = first === "+" || number.text.startsWith("0");
  const isPhone = isDialled
    ? digits.length >= 7 && (first === "+" || groups > 1 || digits.length >= 9)
    : groups >= 3 && digits.length >= 10;
  if (!isPhone) return null;
  const key = `phone|${digits}`;
  return { kind: "phone", needs: [key], gives: [key, `reference|${digits}`], from: position, to };
}

const REFERENCE_SIGNS: ReadonlySet<string> = new Set(["-", "_", "#", "/"]);
const REFERENCE_TOKENS = 16;
const REFERENCE_DIGITS = 3;
const LONG_NUMBER = 5;

/** "#1042", "ORD-2026-001" or "98231744": letters and digits run together, or more digits than a number has. */
export function referenceAt(tokens: Tokens, position: number): FoundClaim | null {
  if (!isReferencePart(tokens[position]) || isReferencePart(tokens[position - 1])) return null;
  let to = position;
  while (to - position < REFERENCE_TOKENS && isReferencePart(tokens[to])) to += 1;
  const run = tokens.slice(position, to);
  const numbers = run.filter(({ type }) => type === "number");
  const digits = textOf(numbers);
  const hasWord = run.some(({ type }) => type === "word");
  const hasNumberSign = run[0]?.text === "#" && numbers.length > 0;
  const isNumber = numbers.length === 1 && run.length === 1 && digits.length >= LONG_NUMBER && /^[0-9]+$/.test(digits);
  const isReference = isNumber || (hasNumberSign && digits.length >= 2) || (hasWord && digits.length >= REFERENCE_DIGITS);
  if (!isReference) return null;
  // Without the signs around it.
  const written = textOf(run.slice(run.findIndex(hasValue), run.findLastIndex(hasValue) + 1)).toUpperCase();
  const parts = numbers.flatMap(({ text }) => (text.length >= REFERENCE_DIGITS ? [`reference|${text}`] : []));
  const keys = [`reference|${written}`];
  // "256GB" and "256 GB" are one thing; a bare number needs no letters before it.
  const plain = run.length <= 2 && numbers.length === 1 && run[0]?.type === "number" ? numberKeys(numberValue(digits)) : [];
  return {
    kind: "order-number",
    needs: [...keys, ...plain],
    gives: [...keys, ...parts, ...numbers.flatMap(({ text }) => numberKeys(numberValue(text)))],
    from: position,
    to,
  };
}

const textOf = (tokens: Tokens): string => tokens.map(({ text }) => text).join("");
const hasValue = ({ type }: Token): boolean => type === "number" || type === "word";

function isReferencePart(token: Token | undefined): boolean {
  if (token?.type === "number") return /^[0-9]+$/.test(token.text);
  return token?.type === "word" ? /^[A-Za-z]{1,24}$/.test(token.text) : REFERENCE_SIGNS.has(token?.text ?? "");
}

export function numberKeys(value: string): readonly string[] {
  return value.length >= REFERENCE_DIGITS ? [`number|${value}`, `reference|${value}`] : [`number|${value}`];
}
