/** Asked once: how far the automations go at the beginning. */
import type { AskConsole } from "../../api/console-client.js";
import { START_CHOICES, type StartWaiting } from "../../../console/api/set-up.js";
import { BusyButton } from "../../parts/buttons.js";
import { Notice } from "../../parts/notices.js";
import { Section } from "../../parts/page-layout.js";
import { EstimateLines } from "../proof/estimate-lines.js";
import { useFocusOnMove } from "../../router/focus.js";
import { addressOf } from "../../router/route.js";
import { useAsked } from "../../state/asked.js";
import { valueOf } from "../../state/loaded.js";
import { useAnnounce, useTask } from "../../state/task.js";
import { setUpViewTexts } from "./texts.js";

interface StartChoiceProps {
  readonly ask: AskConsole;
  readonly isOwner: boolean;
  readonly isChosen: boolean;
  onChosen(): void;
}

export function StartChoice({ ask, isOwner, isChosen, onChosen }: StartChoiceProps) {
  const texts = setUpViewTexts.start;
  const task = useTask();
  const announce = useAnnounce();
  const choose = (level: (typeof START_CHOICES)[number]) =>
    void task.run(async () => {
      const { waitsFor } = await ask("choose-start", { level, whileOpen: true });
      announce(waitsFor === null ? texts.chosen[level] : texts.waitsForReport);
      onChosen();
    });
  useFocusOnMove(String(isChosen));
  const failed =
    task.error === null ? null : (
      <p class="problem" role="alert">
        {texts.failed(task.error.message)}
      </p>
    );
  // Kept where the question went because another owner was first.
  if (isChosen) return failed;
  const means = { suggest: texts.suggestMeans, report: texts.reportMeans, apply: texts.applyMeans };
  return (
    <Section title={texts.title} lead={texts.text}>
      <dl class="set-up-start">
        {START_CHOICES.map((level) => (
          <div key={level}>
            <dt>
              {isOwner ? (
                <BusyButton
                  busy={task.busy}
                  busyLabel={texts.saving}
                  variant={level === "suggest" ? "primary" : "plain"}
                  onClick={() => choose(level)}
                >
                  {texts[level]}
                </BusyButton>
              ) : (
                texts[level]
              )}
            </dt>
            <dd>
              {means[level]}
              {level === "report" && isOwner ? <ReportCost ask={ask} /> : null}
            </dd>
          </div>
        ))}
      </dl>
      <p>
        <a href={addressOf({ at: "proof" })}>{texts.proof}</a>
      </p>
      {isOwner ? null : <p class="muted">{texts.notOwner}</p>}
      {failed}
    </Section>
  );
}

/** What the backtest asks of a language model, where there is no report to start like. */
function ReportCost({ ask }: Pick<StartChoiceProps, "ask">) {
  const proof = valueOf(useAsked(ask, "read-proof", {}).loaded);
  if (proof === null || proof.last !== null || proof.estimate.modelCalls === 0) return null;
  return (
    <>
      <EstimateLines estimate={proof.estimate} share={proof.estimate.parameters.share} />
      <p>{setUpViewTexts.start.sample}</p>
    </>
  );
}

/** Kept until the report is started like, or the levels are chosen in another way. */
export function StartWaits({ waits }: { waits: StartWaiting }) {
  const { title, open, ...texts } = setUpViewTexts.start.waits;
  return (
    <Notice tone={waits === "running" ? "info" : "warning"} title={title}>
      <p>
        {texts[waits]} <a href={addressOf({ at: "proof" })}>{open}</a>
      </p>
    </Notice>
  );
}
