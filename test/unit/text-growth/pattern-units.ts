/** Texts that a pattern itself suggests: what it begins with and then what it repeats, which it tries from each place anew. */

type Part =
  | { readonly kind: "signs"; readonly sample: string }
  | { readonly kind: "group"; readonly alternatives: readonly Sequence[]; readonly isAround: boolean }
  | { readonly kind: "repeated"; readonly part: Part; readonly least: number; readonly most: number };
type Sequence = readonly Part[];

/** What stands for a class of characters: the first of these that it has. */
const SAMPLES = [..."a 1.-,é字カ한م"];
const QUANTIFIER = /(?:([*+?])|\{(\d+)(?:(,)(\d*))?\})\??/uy;
const OPENING = /\((?:\?(?:(<?[=!])|:|<\w+>))?/uy;
const ESCAPED = /\\(?:[pPux]\{[^}]*\}|u[0-9a-f]{4}|x[0-9a-f]{2}|k<\w+>|.)/iuy;
const CLASS = /\[(?:\\.|[^\]\\])*\]/suy;

/** Reads as much of the syntax of patterns as ours use. */
function parse(pattern: RegExp): readonly Sequence[] {
  const { source } = pattern;
  const flags = pattern.flags.replace(/[gyd]/g, "");
  const known = new Map<string, string>();
  let at = 0;
  const take = (form: RegExp): RegExpExecArray | null => {
    form.lastIndex = at;
    const found = form.exec(source);
    if (found !== null) at = form.lastIndex;
    return found;
  };
  const sampleOf = (one: string): string => {
    const test = new RegExp(`^${one}$`, flags);
    const sample = known.get(one) ?? SAMPLES.find((each) => test.test(each)) ?? "";
    known.set(one, sample);
    return sample;
  };
  const readPart = (): Part => {
    const opening = take(OPENING);
    if (opening !== null) {
      const alternatives = readAlternatives();
      at += 1;
      return { kind: "group", alternatives, isAround: opening[1] !== undefined };
    }
    const escaped = take(ESCAPED)?.[0];
    if (escaped !== undefined)
      return { kind: "signs", sample: /^\\[bB]$/u.test(escaped) ? "" : (escapedSign(escaped) ?? sampleOf(escaped)) };
    const one = take(CLASS)?.[0];
    if (one !== undefined) return { kind: "signs", sample: sampleOf(one) };
    const sign = String.fromCodePoint(source.codePointAt(at) ?? 0);
    at += sign.length;
    return { kind: "signs", sample: sign === "." ? "a" : sign === "^" || sign === "$" ? "" : sign };
  };
  const readAlternatives = (): readonly Sequence[] => {
    const alternatives: Part[][] = [[]];
    while (at < source.length && source[at] !== ")") {
      if (source[at] === "|") {
        at += 1;
        alternatives.push([]);
        continue;
      }
      const part = readPart();
      const quantifier = take(QUANTIFIER);
      alternatives.at(-1)?.push(quantifier === null ? part : { kind: "repeated", part, ...timesOf(quantifier) });
    }
    return alternatives;
  };
  return readAlternatives();
}

/** What an escaped sign stands for; null for a class. */
const escapedSign = (escaped: string): string | null =>
  /^\\[^a-z\d]$/iu.test(escaped) ? escaped.slice(1) : escaped === "\\n" ? "\n" : null;

function timesOf([, sign, least, comma, most]: RegExpExecArray): { readonly least: number; readonly most: number } {
  if (sign !== undefined) return { least: sign === "+" ? 1 : 0, most: sign === "?" ? 1 : Infinity };
  return { least: Number(least), most: comma === undefined ? Number(least) : most === "" ? Infinity : Number(most) };
}

/** The shortest text, of the first or second of alternatives. */
function sampleOf(part: Part, choice: number): string {
  if (part.kind === "signs") return part.sample;
  if (part.kind === "repeated") return sampleOf(part.part, choice).repeat(Math.min(part.least, 3));
  if (part.isAround) return "";
  return (part.alternatives[choice % part.alternatives.length] ?? []).map((each) => sampleOf(each, choice)).join("");
}

/** From so many on what is repeated costs something. */
const MANY = 20;

/** What to repeat to make it slow: for all that it repeats often, what stands before it, that itself, and both. */
export function unitsOf(pattern: RegExp): ReadonlySet<string> {
  const units = new Set<string>();
  const visit = (alternatives: readonly Sequence[], before: string, choice: number): void => {
    for (const sequence of alternatives) {
      let beginning = before;
      for (const part of sequence) {
        const inner = part.kind === "repeated" ? part.part : part;
        if (part.kind === "repeated" && part.most >= MANY) {
          const once = sampleOf(part.part, choice);
          for (const unit of [once, beginning, beginning + once]) for (const end of ["", " "]) units.add(unit + end);
        }
        if (inner.kind === "group") visit(inner.alternatives, beginning, choice);
        beginning += sampleOf(part, choice);
      }
    }
  };
  for (const choice of [0, 1]) visit(parse(pattern), "", choice);
  units.delete("");
  return units;
}
