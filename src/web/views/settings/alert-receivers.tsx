/** Where alerts go: each receiver with its test, and the last deliveries. */
import { useState } from "preact/hooks";
import type { AlertDelivery } from "../../../console/api/alerts.js";
import type { AlertChannel } from "../../../domain/alert-settings.js";
import type { AskConsole } from "../../api/console-client.js";
import { BusyButton, ConfirmButton } from "../../parts/buttons.js";
import { DataTable } from "../../parts/data-table.js";
import { TextField } from "../../parts/fields.js";
import { TimeStamp } from "../../parts/times.js";
import { useTask } from "../../state/task.js";
import { alertTexts as texts } from "./alert-texts.js";

interface ReceiverFieldProps {
  readonly ask: AskConsole;
  readonly channel: AlertChannel;
  /** Null where there is no address yet. */
  readonly host: string | null;
  readonly value: string;
  readonly error: string | undefined;
  readonly busy: boolean;
  /** Of all that is saved: a test made under another says nothing any more. */
  readonly version: string;
  readonly deliveries: readonly AlertDelivery[];
  onInput(url: string): void;
  onRemove(): void;
  onNewSecret(): void;
  onTested(delivery: AlertDelivery): void;
}

export function ReceiverField(props: ReceiverFieldProps) {
  const { channel, host, value, error, busy, onInput, onRemove, onNewSecret } = props;
  const { testing, outcome, test } = useReceiverTest(props);
  const isTyped = value.trim() !== "";
  const { label, hint } = texts.receivers[channel];
  const name = label.toLowerCase();
  return (
    <>
      <TextField
        label={label}
        hint={host === null ? hint : texts.goesTo(host)}
        type="url"
        autocomplete="off"
        value={value}
        error={error}
        maxLength={2_000}
        onInput={onInput}
      />
      {host === null ? null : (
        <div class="actions">
          <BusyButton busy={testing.busy} busyLabel={texts.testing} disabled={isTyped} onClick={test}>
            {texts.test(name)}
          </BusyButton>
          <ConfirmButton
            label={texts.remove(name)}
            title={texts.remove(name)}
            question={texts.removeQuestion}
            confirm={texts.remove(name)}
            variant="danger"
            busy={busy}
            onConfirm={onRemove}
          />
          {channel === "chat" ? null : (
            <ConfirmButton
              label={texts.newSecret}
              title={texts.newSecret}
              question={texts.newSecretQuestion}
              confirm={texts.newSecret}
              variant="danger"
              busy={busy}
              onConfirm={onNewSecret}
            />
          )}
        </div>
      )}
      <p role="status" class={isTyped || outcome?.isGood === true ? "muted" : "problem"}>
        {isTyped ? (host === null ? "" : texts.saveFirst) : (outcome?.says ?? "")}
      </p>
    </>
  );
}

interface Outcome {
  readonly says: string;
  readonly isGood: boolean;
}

/** A test of a receiver, and what came of the last one as long as it is about what is saved. */
function useReceiverTest({ ask, channel, version, deliveries, onTested }: ReceiverFieldProps) {
  const [tested, setTested] = useState<{ readonly version: string; readonly id: string | null } | null>(null);
  const testing = useTask();
  const test = () =>
    void testing.run(async () => {
      setTested({ version, id: null });
      const { delivery } = await ask("test-alert", { channel });
      setTested({ version, id: delivery.id });
      onTested(delivery);
    });
  const delivery = deliveries.find(({ id, channel: of }) => id === tested?.id && of === channel);
  const outcome = (): Outcome | null => {
    if (tested?.version !== version) return null;
    if (testing.error !== null) return { says: testing.error.message, isGood: false };
    return delivery === undefined ? null : { says: resultOf(delivery), isGood: delivery.state === "sent" };
  };
  return { testing, outcome: outcome(), test };
}

function resultOf({ state, problem }: AlertDelivery): string {
  const said = texts.states[state];
  return problem === null ? said : `${said}: ${problem}`;
}

export function Deliveries({ deliveries }: { readonly deliveries: readonly AlertDelivery[] }) {
  const { columns } = texts.deliveries;
  return (
    <DataTable
      caption={texts.deliveries.caption}
      keyOf={({ id, channel }) => `${id} ${channel}`}
      rows={deliveries}
      empty={texts.deliveries.empty}
      columns={[
        { key: "kind", title: columns.kind, cell: ({ kind }) => texts.kinds[kind] ?? kind },
        { key: "channel", title: columns.channel, cell: ({ channel }) => texts.receivers[channel].label },
        { key: "at", title: columns.at, kind: "time", cell: ({ raisedAt }) => <TimeStamp at={raisedAt} /> },
        { key: "state", title: columns.state, kind: "words", cell: resultOf },
        { key: "attempts", title: columns.attempts, kind: "number", cell: ({ attempts }) => attempts },
      ]}
    />
  );
}
