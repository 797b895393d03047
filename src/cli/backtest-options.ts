/** The options of npm run backtest, as a backtest's parameters and back. */
import { fieldIssuesOf } from "../console/api/endpoint.js";
import { type BacktestParameters, backtestParametersSchema, DEFAULT_PARAMETERS } from "../domain/proof/parameters.js";
import { type ParsedArguments, UsageError } from "./command-line.js";

interface Option {
  readonly option: string;
  /** Null for one without a value. */
  readonly parse: ((value: string) => unknown) | null;
  readonly write: (value: unknown) => string;
}

const flag = (option: string): Option => ({ option, parse: null, write: () => "" });
const number = (option: string): Option => ({ option, parse: numberOf, write: String });
const text = (option: string): Option => ({ option, parse: (value) => value, write: (value) => quoted(String(value)) });

const OPTIONS: Readonly<Record<keyof BacktestParameters, Option>> = {
  conversations: number("conversations"),
  truth: text("truth"),
  since: text("since"),
  sample: number("sample"),
  mayStore: flag("may-store"),
  leaveOutNewer: flag("leave-out-newer"),
  costWrong: number("cost-wrong"),
  costHand: number("cost-hand"),
  share: {
    option: "share",
    parse: (percent) => numberOf(percent) / 100,
    write: (share) => String(Number((Number(share) * 100).toFixed(2))),
  },
};
// Object.keys forgets the keys' type; the object above is closed.
const NAMES = Object.keys(OPTIONS) as readonly (keyof BacktestParameters)[];

const optionsWhere = (isFlag: boolean) =>
  Object.values(OPTIONS).flatMap(({ option, parse }) => ((parse === null) === isFlag ? [option] : []));
export const BACKTEST_FLAGS = optionsWhere(true);
export const BACKTEST_VALUES = optionsWhere(false);

/** @throws UsageError */
export function parseOptions({ valueOf, hasFlag }: Pick<ParsedArguments, "valueOf" | "hasFlag">): BacktestParameters {
  const given = NAMES.flatMap((name): [string, unknown][] => {
    const { option, parse } = OPTIONS[name];
    if (parse === null) return [[name, hasFlag(option)]];
    const value = valueOf(option);
    return value === null ? [] : [[name, parse(value)]];
  });
  const parsed = backtestParametersSchema.safeParse(Object.fromEntries(given));
  if (parsed.success) return parsed.data;
  throw new UsageError(
    fieldIssuesOf(parsed.error)
      .map(({ message }) => message)
      .join("\n"),
  );
}

/** Which conversations and which truth, and what else is not as it is by default. */
export function writeOptions(parameters: BacktestParameters): string {
  return NAMES.filter((name) => NAMED.has(name) || parameters[name] !== DEFAULT_PARAMETERS[name])
    .map((name) => `--${OPTIONS[name].option} ${OPTIONS[name].write(parameters[name])}`.trim())
    .join(" ");
}

const NAMED: ReadonlySet<string> = new Set(["conversations", "truth"]);

export function areSameOptions(one: BacktestParameters, other: BacktestParameters): boolean {
  return NAMES.every((name) => one[name] === other[name]);
}

/** As a shell takes it: within single quotes it runs nothing. */
function quoted(value: string): string {
  return /^[\w:./-]+$/.test(value) ? value : `'${value.replaceAll("'", String.raw`'\''`)}'`;
}

/** Not a number where it is none: then the option's own rule says what it takes. */
function numberOf(value: string): number {
  return /^\d+(\.\d+)?$/.test(value) ? Number(value) : Number.NaN;
}
