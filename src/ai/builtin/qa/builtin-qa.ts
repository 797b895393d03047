/** The built-in engine's answer to QA: what a conversation's form shows of each dimension, and the score of it. */
import type { Evaluation } from "../../../domain/answers.js";
import type { Qa } from "../../ports.js";
import { attribute, type MessageReader } from "../reading/reading.js";
import { courseOf } from "./course.js";
import { analyzeDialogue, type Dialogue, quoted } from "./dialogue.js";
import { type Dimension, DIMENSIONS, type QaFinding, WEIGHTS } from "./findings.js";
import { resolution } from "./outcome.js";
import { efficiency } from "./efficiency.js";
import { type CheckedArticle, type Contradiction, contradictionIn } from "./promises.js";
import { communication, empathy } from "./tone.js";

/** Where a dimension starts before anything is found: fair, with room both ways. */
const START = 0.6;
const NOTES = 3;

const NOTICE = "Measured on the form of the conversation; whether the facts were right is not checked.";

export function builtinQa(reader: MessageReader): Qa {
  return {
    async evaluate({ turns, articles = [] }, call) {
      const dialogue = await analyzeDialogue(turns, reader, call);
      return evaluationOf(await findingsOf(dialogue, articles), reader.model);
    },
  };
}

async function findingsOf(dialogue: Dialogue, articles: readonly CheckedArticle[]): Promise<readonly QaFinding[]> {
  const course = courseOf(dialogue);
  if (course.secret !== null) return secretFindings(course.secret);
  const contradiction = await contradictionIn(dialogue.agent, articles, dialogue.giveWay);
  return [
    ...(contradiction === null ? [] : contradictionFindings(contradiction)),
    ...empathy(dialogue, course),
    ...resolution(dialogue, course),
    ...(await communication(dialogue, course)),
    ...(await efficiency(dialogue, course)),
  ];
}

/** A customer will hold the company to it, so it counts for what was solved as well as for how it was said. */
function contradictionFindings({ promise, article, title }: Contradiction): readonly QaFinding[] {
  const evidence = `says ${quoted(promise)}, the article "${title}" says ${quoted(article)}`;
  return [
    { dimension: "resolution", change: -0.25, evidence, advice: "Check amounts and periods against the help centre." },
    { dimension: "communication", change: -0.2, evidence, advice: null },
  ];
}

/** Who asks for a card's code or a password scores nothing, however well the rest went: customers learn to give them away. */
function secretFindings(line: string): readonly QaFinding[] {
  const advice = "Never ask for a card's full number or security code, or for a password: take it back, and have it changed.";
  return DIMENSIONS.map((dimension) => ({
    dimension,
    change: -1,
    evidence: `asks for a secret: ${quoted(line)}`,
    advice: dimension === "resolution" ? advice : null,
  }));
}

function evaluationOf(findings: readonly QaFinding[], model: string): Evaluation {
  const dimensions = DIMENSIONS.map((name) => ({ name, score: scoreOf(name, findings), evidence: evidenceOf(name, findings) }));
  const overall = dimensions.reduce((sum, { name, score }) => sum + WEIGHTS[name] * score, 0);
  return {
    overallScore: Math.round(overall * 100) / 100,
    dimensions,
    coachingNotes: coachingNotes(findings),
    by: attribute(model, "encoder", NOTICE),
  };
}

function scoreOf(name: Dimension, findings: readonly QaFinding[]): number {
  const sum = findings.filter(({ dimension }) => dimension === name).reduce((total, { change }) => total + change, START);
  return Math.round(Math.min(1, Math.max(0, sum)) * 100) / 100;
}

/** The two findings that moved the score most. */
function evidenceOf(name: Dimension, findings: readonly QaFinding[]): string | null {
  const own = findings.filter(({ dimension }) => dimension === name);
  const strongest = own.sort((left, right) => Math.abs(right.change) - Math.abs(left.change)).slice(0, 2);
  return strongest.length === 0 ? null : strongest.map(({ evidence }) => evidence).join("; ");
}

/** Advice on what cost most, by its weight in the rubric. */
function coachingNotes(findings: readonly QaFinding[]): readonly string[] {
  const cost = (one: QaFinding) => one.change * WEIGHTS[one.dimension];
  const notes = findings.flatMap((one) =>
    one.advice === null ? [] : [{ text: `${one.advice} (${one.evidence})`, cost: cost(one) }],
  );
  return notes
    .sort((left, right) => left.cost - right.cost)
    .slice(0, NOTES)
    .map(({ text }) => text);
}
