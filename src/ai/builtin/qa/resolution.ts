import { type Dialogue, quoted, type QaFinding } from "./dialogue.js";

const DONE =
  /\b(?:(?:i|we)(?:'ve| have|'ll| will| just| went ahead)? (?:now |just |also |already )?(?:refunded|fixed|resolved|updated|changed|cancel?led|sent|added|removed|reset|issued|processed|corrected|reopened|shipped|replaced|activated|enabled|unlocked|credited|arranged|scheduled|contacted|asked|checked|merged|extended|booked|moved|ordered|confirmed|started|passed|forwarded|refund|fix|update|send|process|replace|issue|arrange|escalate)|has been (?:refunded|fixed|resolved|updated|changed|cancel?led|sent|reset|processed|shipped|replaced|corrected|activated|credited)|is (?:now )?(?:fixed|resolved|active|working|done)|habe\w* .{0,40}(?:erstattet|behoben|geändert|storniert|gesendet)|a été (?:remboursé|corrigé|modifié|annulé|envoyé))/i;
const HOW_TO =
  /\b(?:you can|please (?:go|open|click|try|select|choose|check|follow|use|enter|log|sign|restart|reinstall)|go to|click|open the|follow these|here(?:'s| is) (?:how|the)|settings|steps?:)\b/i;
const NEXT_STEP =
  /\b(?:will arrive|within (?:\d+|a few|the next)|by (?:tomorrow|monday|tuesday|wednesday|thursday|friday|end of)|next step|i(?:'ll| will) (?:keep|let|update|get back|follow)|you(?:'ll| will) (?:receive|get|see|hear)|takes? (?:up to |about )?\d+|keep you (?:posted|updated))\b/i;
const SOLVED =
  /\b(?:thank(?:s| you)|perfect|great|works? (?:now|again)|working now|solved|that(?:'s| is) (?:all|it)|awesome|brilliant|got it|danke|merci|gracias|grazie|obrigad\w+|bedankt)\b/i;

/** Whether something was done, and whether the customer left content. Facts themselves cannot be checked. */
export function resolution({ agent, customer, turns }: Dialogue): readonly QaFinding[] {
  if (agent.length === 0) return [];
  const done = agent.find(({ content }) => DONE.test(content));
  const guide = agent.find(({ content }) => HOW_TO.test(content));
  const step = agent.find(({ content }) => NEXT_STEP.test(content));
  return [
    done !== undefined
      ? finding(0.2, `says what was done: ${quoted(done.content)}`, null)
      : guide !== undefined
        ? finding(0.12, `explains what to do: ${quoted(guide.content)}`, null)
        : finding(
            -0.2,
            "no agent message says what was done or what to do",
            "Say plainly what you did or what the customer can do.",
          ),
    ...(step === undefined ? [] : [finding(0.08, `names the next step: ${quoted(step.content)}`, null)]),
    ...endingFindings(turns.at(-1)?.role, customer.at(-1)?.content, customer.at(-1)?.sentiment ?? null),
    ...sentimentFindings(customer.map(({ sentiment }) => sentiment).filter((sentiment) => sentiment !== null)),
  ];
}

function endingFindings(
  lastRole: string | undefined,
  lastWords: string | undefined,
  sentiment: number | null,
): readonly QaFinding[] {
  if (lastWords === undefined) return [];
  if (SOLVED.test(lastWords) && (sentiment ?? 0) > -0.3)
    return [finding(0.22, `the customer ends with ${quoted(lastWords)}`, null)];
  if (lastRole === "customer") {
    return [
      finding(-0.2, `the customer's last message has no answer: ${quoted(lastWords)}`, "Answer the last message before closing."),
    ];
  }
  return [];
}

function sentimentFindings(sentiments: readonly number[]): readonly QaFinding[] {
  const [first, last] = [sentiments[0], sentiments.at(-1)];
  if (first === undefined || last === undefined || sentiments.length < 2) return [];
  const shift = last - first;
  if (Math.abs(shift) < 0.3) return [];
  const numbers = `mood went from ${first.toFixed(2)} to ${last.toFixed(2)}`;
  return shift > 0
    ? [finding(0.1, numbers, null)]
    : [finding(-0.15, numbers, "The customer left less content than they came: ask what is still open.")];
}

function finding(change: number, evidence: string, advice: string | null): QaFinding {
  return { dimension: "resolution", change, evidence, advice };
}
