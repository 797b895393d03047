/** The switches that simulate faults. */
import { useId } from "preact/hooks";
import type { Faults } from "../../../sandbox/inbox-api.js";
import type { InboxClient } from "../../api/inbox-client.js";
import { useTask } from "../../state/task.js";
import { texts } from "./texts.js";

const NAMES = [
  "duplicateWebhooks",
  "reorderWebhooks",
  "rateLimited",
  "serverErrors",
  "dropAfterEffect",
] as const satisfies readonly (keyof Faults)[];

interface FaultSwitchesProps {
  readonly client: InboxClient;
  readonly faults: Faults;
  /** Called after a switch was set: the overview has the truth. */
  onFaults(): void;
}

export function FaultSwitches({ client, faults, onFaults }: FaultSwitchesProps) {
  const { busy, error, run } = useTask();
  const set = (name: keyof Faults, on: boolean) =>
    void run(async () => {
      await client.setFaults({ [name]: on });
      onFaults();
    });
  return (
    <section class="faults" aria-label={texts.faults.title}>
      <h3>{texts.faults.title}</h3>
      <p class="muted">{texts.faults.lead}</p>
      {NAMES.map((name) => (
        <FaultSwitch key={name} name={name} isOn={faults[name]} disabled={busy} onSet={(on) => set(name, on)} />
      ))}
      {error === null ? null : (
        <p class="problem" role="alert">
          {texts.failures.notDone(error.message)}
        </p>
      )}
    </section>
  );
}

interface FaultSwitchProps {
  readonly name: keyof Faults;
  readonly isOn: boolean;
  readonly disabled: boolean;
  onSet(on: boolean): void;
}

function FaultSwitch({ name, isOn, disabled, onSet }: FaultSwitchProps) {
  const [label, explanation] = texts.faults.switches[name];
  const [inputId, hintId] = [useId(), useId()];
  return (
    <div class="fault">
      <input
        id={inputId}
        type="checkbox"
        role="switch"
        checked={isOn}
        aria-disabled={disabled}
        aria-describedby={hintId}
        onClick={(event) => {
          if (disabled) event.preventDefault();
        }}
        onChange={(event) => onSet(event.currentTarget.checked)}
      />
      <label for={inputId}>{label}</label>
      <p id={hintId} class="muted">
        {explanation}
      </p>
    </div>
  );
}
