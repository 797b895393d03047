/** One way to put something around every operation of the engines: observation, redaction, a fallback. */
import type { Attribution, Call } from "../domain/answers.js";
import type { Engines } from "./ports.js";

export type Contract = keyof Engines;
export type OperationOf<C extends Contract> = keyof Engines[C] & string;

/** What an operation is asked with, but for the call, which is always its last argument. */
export type ArgumentsOf<C extends Contract, O extends OperationOf<C>> = Engines[C][O] extends (
  ...args: [...infer Arguments, Call]
) => Promise<unknown>
  ? Arguments
  : never;

export type AnswerOf<C extends Contract, O extends OperationOf<C>> = Engines[C][O] extends (
  ...args: never[]
) => Promise<infer Answer>
  ? Answer
  : never;

export type Ask<C extends Contract, O extends OperationOf<C>> = (args: ArgumentsOf<C, O>, call: Call) => Promise<AnswerOf<C, O>>;

/** Makes what is asked in an operation's place. */
export type Around = <C extends Contract, O extends OperationOf<C>>(contract: C, operation: O, ask: Ask<C, O>) => Ask<C, O>;

/** A new operation of a contract does not compile until it is named here, so that no decorator misses it. */
const OPERATIONS: { readonly [C in Contract]: { readonly [O in OperationOf<C>]: O } } = {
  triage: { classify: "classify", route: "route" },
  reply: { draft: "draft", styles: "styles", feedback: "feedback" },
  sentiment: { analyze: "analyze" },
  qa: { evaluate: "evaluate" },
  knowledge: { put: "put", remove: "remove", search: "search", gaps: "gaps" },
  brief: { write: "write" },
};

export function decorate(engines: Engines, around: Around): Engines {
  return {
    triage: decorateContract("triage", engines.triage, around),
    reply: decorateContract("reply", engines.reply, around),
    sentiment: decorateContract("sentiment", engines.sentiment, around),
    qa: decorateContract("qa", engines.qa, around),
    knowledge: decorateContract("knowledge", engines.knowledge, around),
    brief: decorateContract("brief", engines.brief, around),
  };
}

export function decorateContract<C extends Contract>(contract: C, engine: Engines[C], around: Around): Engines[C] {
  const operations: readonly OperationOf<C>[] = Object.values(OPERATIONS[contract]);
  const decorated = operations.map((operation) => {
    const ask = around(contract, operation, askOf(engine, operation));
    return [
      operation,
      (...args: AnyArguments) => ask(args.slice(0, -1) as ArgumentsOf<C, typeof operation>, args.at(-1) as Call),
    ];
  });
  return Object.fromEntries(decorated) as Engines[C];
}

/** One operation of an engine, with its arguments as one value, so that they can be passed on unseen. */
export function askOf<C extends Contract, O extends OperationOf<C>>(engine: Engines[C], operation: O): Ask<C, O> {
  const asked = engine[operation] as (...args: AnyArguments) => Promise<AnswerOf<C, O>>;
  return (args, call) => asked.call(engine, ...args, call);
}

type AnyArguments = readonly unknown[];

/** The answer with a change of its attribution, where it has one. */
export function withAttribution<Answer>(answer: Answer, change: Partial<Attribution>): Answer {
  return isAttributed(answer) ? { ...answer, by: { ...answer.by, ...change } } : answer;
}

function isAttributed<Answer>(answer: Answer): answer is Answer & { readonly by: Attribution } {
  return typeof answer === "object" && answer !== null && "by" in answer;
}
