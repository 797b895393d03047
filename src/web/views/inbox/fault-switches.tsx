import type { Faults } from "../../../sandbox/inbox-api.js";
import type { InboxClient } from "../../api/inbox-client.js";
import { useTask } from "../../state/use-task.js";
import { texts } from "./texts.js";
import { FaultSwitch } from "./fault-switch.js";

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
