/** Who answered in a backtest: a language model that fails is replaced here and there, and what another engine said proves nothing of it. Pure. */
import { STANDS_IN } from "../engine-label.js";
import type { AnswerCount, BacktestLine } from "./line.js";
import type { OtherEngine } from "./report.js";
import { groupBy } from "./statistics.js";

/** By contract, whoever gave most answers. */
export function commonestEngines(lines: readonly BacktestLine[]): Record<string, string> {
  return Object.fromEntries(byContract(lines).map(([contract, engines]) => [contract, engines[0]?.engine ?? ""]));
}

/** Those that triage's commonest engine answered: thresholds and levels are about that one. */
export function ofCommonestEngine(lines: readonly BacktestLine[]): readonly BacktestLine[] {
  const { triage } = commonestEngines(lines);
  return lines.filter(({ engines }) => triage === undefined || (engines["triage"] ?? triage) === triage);
}

/** By contract, how many answers others gave, and why; null where each contract had one engine. */
export function otherEngines(lines: readonly BacktestLine[]): Record<string, readonly OtherEngine[]> | null {
  const found = byContract(lines).flatMap(([contract, [, ...others]]) =>
    others.length === 0 ? [] : [[contract, others] as const],
  );
  return found.length === 0 ? null : Object.fromEntries(found);
}

function byContract(lines: readonly BacktestLine[]): readonly (readonly [string, readonly OtherEngine[]])[] {
  const contracts = [...groupBy(lines.flatMap(answersOf), ({ contract }) => contract)];
  return contracts.map(([contract, answers]) => {
    const of = countAnswers(answers);
    const engines = [...groupBy(answers, ({ engine }) => engine)].map(([engine, given]): OtherEngine => ({
      engine,
      answers: countAnswers(given),
      of,
      because: commonestReason(given),
    }));
    return [contract, engines.sort((one, other) => other.answers - one.answers)];
  });
}

/** Lines of earlier versions name one engine for each contract. */
function answersOf({ answers, engines }: BacktestLine): readonly AnswerCount[] {
  return (
    answers ?? Object.entries(engines).map(([contract, engine]): AnswerCount => ({ contract, engine, because: null, count: 1 }))
  );
}

function countAnswers(answers: readonly AnswerCount[]): number {
  return answers.reduce((sum, { count }) => sum + count, 0);
}

function commonestReason(answers: readonly AnswerCount[]): string | null {
  const reasons = [...groupBy(answers, ({ because }) => because ?? "")].filter(([because]) => because !== "");
  const [commonest] = reasons.sort(([, one], [, other]) => countAnswers(other) - countAnswers(one));
  return commonest?.[0] ?? null;
}

interface Answered {
  readonly contract: string;
  readonly engine: string;
  /** What is said beside the answer. */
  readonly notice: string | null;
}

/** One more answer among those of a conversation. */
export function creditAnswer(answers: readonly AnswerCount[], { contract, engine, notice }: Answered): readonly AnswerCount[] {
  const because = notice?.startsWith(STANDS_IN) === true ? notice.slice(STANDS_IN.length).trim() : null;
  const isSame = (each: AnswerCount) => each.contract === contract && each.engine === engine && each.because === because;
  const known = answers.find(isSame);
  return [...answers.filter((each) => each !== known), { contract, engine, because, count: (known?.count ?? 0) + 1 }];
}
