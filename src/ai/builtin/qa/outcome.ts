/** What a conversation came to, as findings for QA. */
import { type Course, type Ending, type HelpKind, isContent, isUnhelpful } from "./course.js";
import { type Dialogue, quoted, type ScoredTurn } from "./dialogue.js";
import { findingsFor, type QaFinding } from "./findings.js";

const resolutionFinding = findingsFor("resolution");

const HELP: Readonly<Record<HelpKind, { readonly change: number; readonly evidence: string; readonly advice: string | null }>> = {
  done: { change: 0.18, evidence: "says what was done", advice: null },
  guide: { change: 0.13, evidence: "explains what to do", advice: null },
  information: { change: 0.08, evidence: "answers with facts", advice: null },
  handover: {
    change: -0.15,
    evidence: "only hands it on",
    advice: "Stay with the case: say who has it now, and when the customer will hear.",
  },
  none: {
    change: -0.35,
    evidence: "no agent message says what was done or what to do",
    advice: "Say plainly what you did or what the customer can do.",
  },
};

/** Whether something was done, and whether the customer left content. Facts themselves cannot be checked. */
export function resolution({ agent, customer, turns }: Dialogue, course: Course): readonly QaFinding[] {
  if (agent.length === 0) return endingFindings(course.ending);
  const { change, evidence, advice } = HELP[course.help.kind];
  const line = course.help.line;
  const step = agent.map((turn) => nextStep(turn)).find((found) => found !== null) ?? null;
  return [
    resolutionFinding(change, line === null ? evidence : `${evidence}: ${quoted(line)}`, advice),
    ...(step === null || isUnhelpful(course.help.kind) ? [] : [resolutionFinding(0.05, `names the next step: ${quoted(step)}`)]),
    ...endingFindings(course.ending),
    ...followUpFindings(turns, course),
    ...promiseFindings(course),
    ...missedFindings(course),
    ...sentimentFindings(customer.map(({ sentiment }) => sentiment).filter((sentiment) => sentiment !== null)),
  ];
}

/** A day or a figure in what the agent says will be. */
function nextStep(turn: ScoredTurn): string | null {
  const found = turn.sentences.find(
    ({ acts, text, isQuestion }) =>
      !isQuestion && !acts.has("stall") && (acts.has("when") || /\d/.test(text)) && (acts.has("done") || acts.has("promise")),
  );
  return found?.text ?? null;
}

function endingFindings({ kind, line, isLast, answer, afterHelp }: Ending): readonly QaFinding[] {
  const words = quoted(line ?? "");
  switch (kind) {
    case "thanks":
      return [resolutionFinding(0.22, `the customer ends with ${words}`)];
    case "solved":
      return [resolutionFinding(0.18, `the customer ends with ${words}`)];
    case "ironic":
      return [
        resolutionFinding(-0.35, `thanks that are none: ${words}`, "Read the customer's last words again: they left displeased."),
      ];
    case "complaint":
      if (isLast || isUnhelpful(answer))
        return [
          resolutionFinding(
            afterHelp ? -0.18 : -0.3,
            `the customer leaves with ${words}`,
            "Answer the last complaint before closing.",
          ),
        ];
      return [resolutionFinding(-0.08, `the customer complained, and did not come back: ${words}`)];
    case "question":
      if (isLast || isUnhelpful(answer))
        return [
          resolutionFinding(
            -0.22,
            `the customer's last message has no answer: ${words}`,
            "Answer the last message before closing.",
          ),
        ];
      return [];
    case "silence":
      return isLast
        ? [
            resolutionFinding(
              -0.5,
              `the customer's last message has no answer: ${words}`,
              "Answer the last message before closing.",
            ),
          ]
        : [];
    case "acknowledged":
    case "none":
      return [];
  }
}

/** Minutes after which somebody who comes back does so of their own accord. */
const LATER_MINUTES = 60;

/** Who comes back when nobody had to ask. */
function followUpFindings(turns: readonly ScoredTurn[], { ending, help }: Course): readonly QaFinding[] {
  const [last, before] = [turns.at(-1), turns.at(-2)];
  if (last?.role !== "agent" || before === undefined || isUnhelpful(help.kind)) return [];
  const cameBack = (last.at - before.at) / 60 >= LATER_MINUTES && (isContent(ending) || before.role === "agent");
  return cameBack ? [resolutionFinding(0.08, `follows up unasked: ${quoted(last.content)}`)] : [];
}

function promiseFindings({ brokenPromise, openPromise }: Course): readonly QaFinding[] {
  if (brokenPromise !== null) {
    return [
      resolutionFinding(
        -0.2,
        `promised, and the customer had to come back: ${quoted(brokenPromise)}`,
        "Keep what was promised, or write before the time is up.",
      ),
    ];
  }
  if (openPromise === null) return [];
  return [
    resolutionFinding(
      -0.1,
      `promised, and nothing follows: ${quoted(openPromise)}`,
      "Close a conversation only when what was promised is done.",
    ),
  ];
}

function missedFindings({ unanswered, stalls }: Course): readonly QaFinding[] {
  const [question] = unanswered;
  const [stall] = stalls;
  return [
    ...(question === undefined
      ? []
      : [resolutionFinding(-0.1 * Math.min(2, unanswered.length), `left open: ${quoted(question)}`)]),
    ...(stall === undefined ? [] : [resolutionFinding(-0.06 * Math.min(3, stalls.length), `puts off: ${quoted(stall)}`)]),
  ];
}

function sentimentFindings(sentiments: readonly number[]): readonly QaFinding[] {
  const [first, last] = [sentiments[0], sentiments.at(-1)];
  if (first === undefined || last === undefined || sentiments.length < 2) return [];
  const shift = last - first;
  if (Math.abs(shift) < 0.3) return [];
  const numbers = `sentiment went from ${first.toFixed(2)} to ${last.toFixed(2)}`;
  return shift > 0
    ? [resolutionFinding(0.05, numbers)]
    : [resolutionFinding(-0.08, numbers, "The customer left less content than they came: ask what is still open.")];
}
