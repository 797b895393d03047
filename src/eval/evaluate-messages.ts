/** Measures the built-in engine on messages: category, urgency and sentiment. */
import type { Engines } from "../ai/ports.js";
import type { Call, Classification, SentimentReading } from "../domain/answers.js";
import type { EvaluationSet, MessageRow } from "./evaluation-set.js";
import { accuracy, calibrationError, macroF1, type Measured, measuredShare, precisionAndRecall, share } from "./measures.js";

interface Answered {
  readonly row: MessageRow;
  readonly triage: Classification;
  readonly reading: SentimentReading;
}

export interface MessageAims {
  readonly category: number;
  readonly amongTwo?: number;
  readonly sentiment?: number;
  readonly urgency?: number;
  readonly escalation?: { readonly precision?: number; readonly recall: number };
  readonly pressing?: { readonly precision: number; readonly recall: number };
}

/** Escalation is reported from this risk up, where the app sets its tag. */
const ALERT_FROM = 0.5;

export async function evaluateMessages(
  set: EvaluationSet<MessageRow>,
  engines: Engines,
  call: Call,
  aims: MessageAims | null,
  progress: (done: number) => void,
): Promise<readonly Measured[]> {
  const answered: Answered[] = [];
  for (const row of set.rows) {
    const triage = await engines.triage.classify({ subject: "", body: row.text, metadata: {} }, call);
    const reading = await engines.sentiment.analyze(
      { customerId: "evaluation", text: row.text, channel: "chat", history: [] },
      call,
    );
    answered.push({ row, triage, reading });
    progress(answered.length);
  }
  return [
    ...categoryMeasures(set.file, answered, aims),
    ...sentimentMeasures(set.file, answered, aims),
    ...urgencyMeasures(set.file, answered, aims),
    ...escalationMeasures(set.file, answered, aims),
  ];
}

function categoryMeasures(file: string, answered: readonly Answered[], aims: MessageAims | null): readonly Measured[] {
  const labelled = answered.flatMap(({ row, triage }) =>
    row.category == null ? [] : [{ label: row.category, answer: triage.category, triage }],
  );
  if (labelled.length === 0) return [];
  const amongTwo = share(labelled, ({ label, triage }) => [triage.category, triage.alternatives[0]?.category].includes(label));
  const calibration = calibrationError(
    labelled.map(({ label, answer, triage }) => ({ confidence: triage.confidence ?? 0, right: label === answer })),
  );
  const sure = labelled.filter(({ triage }) => (triage.confidence ?? 0) >= 0.5);
  return [
    measuredShare(file, "category: right", accuracy(labelled), labelled.length, aims?.category),
    measuredShare(file, "category: macro-F1", macroF1(labelled), labelled.length),
    measuredShare(file, "category: right one among two", amongTwo, labelled.length, aims?.amongTwo),
    {
      set: file,
      measure: "category: calibration error",
      value: calibration,
      rows: labelled.length,
      aim: aims === null ? null : { atMost: 0.1 },
      unit: "share",
    },
    measuredShare(file, "category: acted on (confidence from 0.5)", sure.length / labelled.length, labelled.length),
    measuredShare(file, "category: right where acted on", accuracy(sure), sure.length),
    ...safeRouting(file, labelled),
  ];
}

/** What may be routed without anybody looking: the largest share of messages, by confidence, of which so many are right. */
const ROUTED_RIGHT = 0.93;

function safeRouting(
  file: string,
  labelled: readonly { readonly label: string; readonly answer: string; readonly triage: Classification }[],
): readonly Measured[] {
  const surest = [...labelled].sort((left, right) => (right.triage.confidence ?? 0) - (left.triage.confidence ?? 0));
  let right = 0;
  let routed = 0;
  surest.forEach(({ label, answer }, index) => {
    right += label === answer ? 1 : 0;
    if (right / (index + 1) >= ROUTED_RIGHT) routed = index + 1;
  });
  return [
    measuredShare(file, `category: may be routed (${ROUTED_RIGHT * 100} % right)`, routed / labelled.length, labelled.length),
  ];
}

function sentimentMeasures(file: string, answered: readonly Answered[], aims: MessageAims | null): readonly Measured[] {
  const labelled = answered.flatMap(({ row, reading }) =>
    row.sentiment == null ? [] : [{ label: row.sentiment, answer: reading.label }],
  );
  if (labelled.length === 0) return [];
  return [
    measuredShare(file, "sentiment: right", accuracy(labelled), labelled.length, aims?.sentiment),
    measuredShare(file, "sentiment: macro-F1", macroF1(labelled), labelled.length),
  ];
}

function urgencyMeasures(file: string, answered: readonly Answered[], aims: MessageAims | null): readonly Measured[] {
  const labelled = answered.flatMap(({ row, triage }) =>
    row.urgency == null ? [] : [{ label: row.urgency, answer: triage.urgency ?? "" }],
  );
  if (labelled.length === 0) return [];
  const { precision, recall } = precisionAndRecall(
    labelled.map(({ label, answer }) => ({ is: isPressing(label), said: isPressing(answer) })),
  );
  return [
    measuredShare(file, "urgency: right", accuracy(labelled), labelled.length, aims?.urgency),
    measuredShare(file, "urgency: macro-F1", macroF1(labelled), labelled.length),
    measuredShare(file, "high or urgent: precision", precision, labelled.length, aims?.pressing?.precision),
    measuredShare(file, "high or urgent: recall", recall, labelled.length, aims?.pressing?.recall),
  ];
}

function escalationMeasures(file: string, answered: readonly Answered[], aims: MessageAims | null): readonly Measured[] {
  const labelled = answered.flatMap(({ row, reading }) =>
    row.escalation == null ? [] : [{ is: row.escalation, said: (reading.escalationRisk ?? 0) >= ALERT_FROM }],
  );
  if (labelled.length === 0) return [];
  const { precision, recall } = precisionAndRecall(labelled);
  return [
    measuredShare(file, "escalation: precision", precision, labelled.length, aims?.escalation?.precision),
    measuredShare(file, "escalation: recall", recall, labelled.length, aims?.escalation?.recall),
  ];
}

function isPressing(urgency: string): boolean {
  return urgency === "high" || urgency === "urgent";
}
