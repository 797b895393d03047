/** What a backtest is asked for, what it will ask, and starting it. */
import { useEffect, useRef, useState } from "preact/hooks";
import { type FieldIssue, fieldIssuesOf } from "../../../console/api/endpoint.js";
import type { BacktestEstimate } from "../../../console/api/proof.js";
import {
  type BacktestParameters,
  backtestParametersSchema,
  DEFAULT_PARAMETERS,
  parseTruth,
  type Truth,
} from "../../../domain/proof/parameters.js";
import type { AskConsole } from "../../api/console-client.js";
import { BusyButton } from "../../parts/buttons.js";
import { CheckboxField } from "../../parts/choice-fields.js";
import { DecimalField, NumberField, TextField, useFocusOnIssue } from "../../parts/fields.js";
import { Section } from "../../parts/page-layout.js";
import { SegmentedChoice } from "../../parts/segmented-choice.js";
import { useAnnounce, useTask } from "../../state/task.js";
import { EstimateLines } from "./estimate-lines.js";
import { proofViewTexts } from "./texts.js";

/** What the estimate depends on. */
export interface EstimateQuestion {
  readonly conversations: number;
  readonly sample?: number;
  readonly mayStore: boolean;
}

/** As the server's own defaults are. */
export const INITIAL_ESTIMATE: EstimateQuestion = {
  conversations: DEFAULT_PARAMETERS.conversations,
  mayStore: DEFAULT_PARAMETERS.mayStore,
};

interface StartFormProps {
  readonly ask: AskConsole;
  readonly estimate: BacktestEstimate;
  /** The parameters of the report above; null before the first. */
  readonly like: BacktestParameters | null;
  /** How many the address asks for, such as from the settings' page; as it stands there. */
  readonly conversations: string | undefined;
  /** As the settings have them, for the first. */
  readonly costs: Pick<BacktestParameters, "costWrong" | "costHand">;
  onEstimate(question: EstimateQuestion): void;
  onStarted(): void;
}

const KINDS = ["team", "tags", "attribute"] as const satisfies readonly Truth["of"][];

/** As typed. */
interface FormValues {
  readonly conversations: string;
  readonly since: string;
  readonly truth: Truth["of"];
  readonly prefix: string;
  readonly name: string;
  readonly costWrong: string;
  readonly costHand: string;
  readonly share: string;
  readonly sample: string;
  readonly mayStore: boolean;
  readonly leaveOutNewer: boolean;
}

export function StartForm({ ask, estimate, like, conversations, costs, onEstimate, onStarted }: StartFormProps) {
  const texts = proofViewTexts.form;
  const wanted = backtestParametersSchema.shape.conversations.safeParse(Number(conversations)).data;
  const [values, setValues] = useState(() => ({
    ...formOf(like ?? { ...DEFAULT_PARAMETERS, ...costs }),
    ...(wanted !== undefined && { conversations: String(wanted) }),
  }));
  const box = useRef<HTMLDivElement>(null);
  // Below the report it would not be found.
  useEffect(() => {
    if (wanted !== undefined) box.current?.scrollIntoView();
  }, []);
  const [issues, setIssues] = useState<Readonly<Record<string, string>>>({});
  const starting = useTask();
  const announce = useAnnounce();
  const { form, onIssue } = useFocusOnIssue();
  const shown = { sample: Object.values(estimate.engines).includes("llm"), mayStore: estimate.storing.length > 0 };
  const asked = askedFor(values, shown);
  const put = (changed: Partial<FormValues>) => setValues((before) => ({ ...before, ...changed }));
  useEstimate(asked, onEstimate);
  const start = (event: Event) => {
    event.preventDefault();
    const read = backtestParametersSchema.safeParse(parametersOf(asked));
    setIssues(read.success ? {} : issuesOf(fieldIssuesOf(read.error), asked.truth));
    if (!read.success) return onIssue();
    void starting.run(async () => {
      const { started } = await ask("start-backtest", read.data);
      announce(started ? texts.started : texts.joined);
      onStarted();
    });
  };
  return (
    <div class="proof-form" ref={box}>
      <Section title={like === null ? texts.title : texts.again}>
        <form ref={form} class="proof-fields" noValidate onSubmit={start}>
          <div class="proof-pair">
            <NumberField
              label={texts.conversations}
              hint={texts.conversationsHint}
              min={1}
              step={1}
              value={values.conversations}
              error={issues["conversations"] ?? null}
              onInput={(conversations) => put({ conversations })}
            />
            <TextField
              type="date"
              label={texts.since}
              hint={texts.sinceHint}
              value={values.since}
              error={issues["since"] ?? null}
              onInput={(since) => put({ since })}
            />
          </div>
          <SegmentedChoice
            label={texts.truth}
            options={KINDS.map((value) => ({ value, label: texts.truths[value] }))}
            value={values.truth}
            onChoose={(truth) => put({ truth })}
          />
          <p class="field-hint">{texts.truthHints[values.truth]}</p>
          {values.truth === "tags" ? (
            <TextField
              label={texts.prefix}
              value={values.prefix}
              error={issues["truth"] ?? null}
              onInput={(prefix) => put({ prefix })}
            />
          ) : null}
          {values.truth === "attribute" ? (
            <TextField label={texts.name} value={values.name} error={issues["truth"] ?? null} onInput={(name) => put({ name })} />
          ) : null}
          <div class="proof-pair">
            <NumberField
              label={texts.costWrong}
              min={0}
              step="any"
              value={values.costWrong}
              error={issues["costWrong"] ?? null}
              onInput={(costWrong) => put({ costWrong })}
            />
            <NumberField
              label={texts.costHand}
              min={0}
              step="any"
              value={values.costHand}
              error={issues["costHand"] ?? null}
              onInput={(costHand) => put({ costHand })}
            />
          </div>
          <DecimalField
            label={texts.share}
            hint={texts.shareHint}
            value={values.share}
            error={issues["share"] ?? null}
            onInput={(share) => put({ share })}
          />
          {shown.sample ? (
            <DecimalField
              label={texts.sample}
              hint={texts.sampleHint}
              value={values.sample}
              error={issues["sample"] ?? null}
              onInput={(sample) => put({ sample })}
            />
          ) : null}
          {!shown.mayStore ? null : (
            <CheckboxField
              label={texts.mayStore(estimate.storing)}
              hint={texts.mayStoreHint}
              checked={values.mayStore}
              onChange={(mayStore) => put({ mayStore })}
            />
          )}
          <CheckboxField
            label={texts.leaveOutNewer}
            hint={texts.leaveOutNewerHint}
            checked={values.leaveOutNewer}
            onChange={(leaveOutNewer) => put({ leaveOutNewer })}
          />
          <EstimateLines estimate={estimate} share={shareOf(values)} />
          <div class="actions">
            <BusyButton type="submit" variant="primary" busy={starting.busy} busyLabel={texts.starting}>
              {texts.start}
            </BusyButton>
          </div>
          {starting.error === null ? null : (
            <p class="problem" role="alert">
              {texts.failed(starting.error.message)}
            </p>
          )}
        </form>
      </Section>
    </div>
  );
}

const DEBOUNCE_MS = 400;

/** Asks for another estimate once nothing was typed for a moment. */
function useEstimate({ conversations, sample, mayStore }: FormValues, onEstimate: (question: EstimateQuestion) => void): void {
  useEffect(() => {
    const asked = backtestParametersSchema.safeParse({
      conversations: Number(conversations),
      sample: sample === "" ? null : Number(sample),
    });
    if (!asked.success) return;
    const question = {
      conversations: asked.data.conversations,
      ...(asked.data.sample === null ? {} : { sample: asked.data.sample }),
      mayStore,
    };
    const timer = window.setTimeout(() => onEstimate(question), DEBOUNCE_MS);
    return () => window.clearTimeout(timer);
  }, [conversations, sample, mayStore]);
}

function formOf(parameters: BacktestParameters): FormValues {
  const truth = parseTruth(parameters.truth) ?? { of: "team" };
  return {
    conversations: String(parameters.conversations),
    since: parameters.since ?? "",
    truth: truth.of,
    prefix: truth.of === "tags" ? truth.prefix : "",
    name: truth.of === "attribute" ? truth.name : "",
    costWrong: String(parameters.costWrong),
    costHand: String(parameters.costHand),
    share: String(Number((parameters.share * 100).toFixed(2))),
    sample: parameters.sample === null ? "" : String(parameters.sample),
    // Past customers' words are sent to nobody because of an earlier leave.
    mayStore: false,
    leaveOutNewer: parameters.leaveOutNewer,
  };
}

/** What is not asked for here is not remembered from the report above either. */
function askedFor(values: FormValues, shown: { readonly sample: boolean; readonly mayStore: boolean }): FormValues {
  return { ...values, sample: shown.sample ? values.sample : "", mayStore: shown.mayStore && values.mayStore };
}

/** The form has a field for what follows the colon; the schema's sentence is about what the command is given. */
function issuesOf(found: readonly FieldIssue[], truth: Truth["of"]): Readonly<Record<string, string>> {
  const { truthIssues } = proofViewTexts.form;
  return Object.fromEntries(found.map(({ field, message }) => [field, field === "truth" ? truthIssues[truth] : message]));
}

const shareOf = ({ share }: FormValues): number => numberOf(share) / 100;

/** An empty number is no 0. */
const numberOf = (typed: string): number => (typed.trim() === "" ? Number.NaN : Number(typed));

function parametersOf(values: FormValues): unknown {
  const truths = { team: "team", tags: `tags:${values.prefix}`, attribute: `attribute:${values.name}` };
  return {
    conversations: numberOf(values.conversations),
    since: values.since === "" ? null : values.since,
    truth: truths[values.truth],
    sample: values.sample.trim() === "" ? null : Number(values.sample),
    share: shareOf(values),
    mayStore: values.mayStore,
    leaveOutNewer: values.leaveOutNewer,
    costWrong: numberOf(values.costWrong),
    costHand: numberOf(values.costHand),
  };
}
