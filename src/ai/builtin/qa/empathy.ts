import { type Dialogue, quoted, type QaFinding } from "./dialogue.js";

const GREETING =
  /^(?:\W*)(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|welcome|hallo|guten (?:tag|morgen)|bonjour|hola|buenos|ciao|buongiorno|ol[áa]|bom dia|beste|goedemorgen|goedemiddag)\b/i;
const CARE =
  /\b(?:sorry|apolog\w+|understand|i see why|frustrat\w+|inconvenience|must be|i hear you|appreciate your patience|regret|tut (?:mir|uns) leid|entschuldig\w+|verstehe|désolé\w*|excus\w+|comprends|siento|disculp\w+|lamento|entiendo|mi dispiace|scus\w+|capisco|desculp\w+|compreendo|excuses|spijt)\b/i;
const THANKS = /\b(?:thank(?:s| you)|glad|happy to|pleasure|danke|merci|gracias|grazie|obrigad\w+|bedankt)\b/i;
const COLD =
  /\b(?:as i (?:said|told you|already)|you should have|you need to read|not my (?:problem|job|department)|that is not our (?:fault|problem)|calm down|obviously|like i said|you failed to|your fault)\b/i;

/** How the agent treats a person who may be upset. Nothing is missed where the customer never was. */
export function empathy({ turns, agent, customer }: Dialogue): readonly QaFinding[] {
  const opening = agent[0];
  if (opening === undefined) return [];
  const upset = customer.find(({ sentiment }) => sentiment !== null && sentiment <= -0.3);
  const caring = agent.find(({ content }) => CARE.test(content));
  const cold = agent.find(({ content }) => COLD.test(content));
  const thankful = agent.find(({ content }) => THANKS.test(content));
  const answer = upset === undefined ? undefined : turns.slice(turns.indexOf(upset)).find(({ role }) => role === "agent");
  return [
    GREETING.test(opening.content)
      ? finding(0.12, `greets: ${quoted(opening.content)}`, null)
      : finding(-0.08, `opens without a greeting: ${quoted(opening.content)}`, "Open with a greeting."),
    ...careFindings(upset?.content, caring?.content, answer !== undefined && CARE.test(answer.content)),
    ...(thankful === undefined ? [] : [finding(0.08, `thanks or offers help: ${quoted(thankful.content)}`, null)]),
    ...(cold === undefined
      ? []
      : [
          finding(
            -0.3,
            `sounds dismissive: ${quoted(cold.content)}`,
            "Avoid phrases that blame the customer or point out repetition.",
          ),
        ]),
  ];
}

function careFindings(upset: string | undefined, caring: string | undefined, atOnce: boolean): readonly QaFinding[] {
  if (upset === undefined) return caring === undefined ? [] : [finding(0.05, `shows understanding: ${quoted(caring)}`, null)];
  if (caring === undefined) {
    return [
      finding(
        -0.35,
        `no word of understanding after ${quoted(upset)}`,
        "When a customer is upset, acknowledge it before going on.",
      ),
    ];
  }
  return [finding(atOnce ? 0.25 : 0.1, `shows understanding${atOnce ? " at once" : ", but late"}: ${quoted(caring)}`, null)];
}

function finding(change: number, evidence: string, advice: string | null): QaFinding {
  return { dimension: "empathy", change, evidence, advice };
}
