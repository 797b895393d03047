/** Alerts: what they are about, where they go, a test of each receiver, and the last deliveries. */
import { useState } from "preact/hooks";
import type { AlertDelivery, AlertsState } from "../../../console/api/alerts.js";
import type { AlertChannel, AlertSettings } from "../../../domain/alerts.js";
import type { AskConsole } from "../../api/console-client.js";
import { BusyButton, ConfirmButton, CopyButton } from "../../parts/buttons.js";
import { CheckboxField } from "../../parts/choice-fields.js";
import { DataTable } from "../../parts/data-table.js";
import { NumberField, TextField } from "../../parts/fields.js";
import { WhenLoaded } from "../../parts/loading.js";
import { Section } from "../../parts/page-layout.js";
import { TimeStamp } from "../../parts/times.js";
import { useAsked } from "../../state/asked.js";
import { useAnnounce, useTask } from "../../state/task.js";
import { alertTexts as texts } from "./alert-texts.js";
import { percentOf, shareIn } from "./numbers.js";

interface AlertsSectionProps {
  readonly ask: AskConsole;
  readonly isOwner: boolean;
  onSaved(): void;
}

export function AlertsSection({ ask, isOwner, onSaved }: AlertsSectionProps) {
  const first = useAsked(ask, "read-alerts", {});
  return (
    <Section title={texts.title} lead={texts.lead}>
      <WhenLoaded loader={first} failure={texts.failure}>
        {(loaded) => <Alerts ask={ask} loaded={loaded} isOwner={isOwner} onSaved={onSaved} />}
      </WhenLoaded>
    </Section>
  );
}

/** As typed. */
interface Typed {
  readonly escalationFrom: string;
  readonly qaBelow: string;
  readonly failedJobs: boolean;
  readonly tokenRefused: boolean;
  readonly customerWords: boolean;
  readonly quietFrom: string;
  readonly quietTo: string;
  readonly digestAt: string;
}

function toTyped({ escalationFrom, qaBelow, quietHours, digestAt, ...switches }: AlertSettings): Typed {
  return {
    ...switches,
    escalationFrom: escalationFrom === null ? "" : percentOf(escalationFrom),
    qaBelow: qaBelow === null ? "" : percentOf(qaBelow),
    quietFrom: quietHours?.from ?? "",
    quietTo: quietHours?.to ?? "",
    digestAt: digestAt ?? "",
  };
}

function toSettings({ escalationFrom, qaBelow, quietFrom, quietTo, digestAt, ...switches }: Typed): AlertSettings {
  return {
    ...switches,
    escalationFrom: escalationFrom === "" ? null : shareIn(escalationFrom),
    qaBelow: qaBelow === "" ? null : shareIn(qaBelow),
    quietHours: quietFrom === "" && quietTo === "" ? null : { from: quietFrom, to: quietTo },
    digestAt: digestAt === "" ? null : digestAt,
  };
}

function Alerts({ ask, loaded, isOwner, onSaved }: AlertsSectionProps & { readonly loaded: AlertsState }) {
  const [state, setState] = useState(loaded);
  const [typed, setTyped] = useState(toTyped(loaded.settings));
  const [urls, setUrls] = useState({ chat: "", webhook: "" });
  const [secret, setSecret] = useState<string | null>(null);
  const saving = useTask();
  const announce = useAnnounce();
  const set = (changes: Partial<Typed>) => setTyped((before) => ({ ...before, ...changes }));
  const save = (addresses: {
    readonly chatUrl?: string | null;
    readonly webhookUrl?: string | null;
    readonly newSecret?: boolean;
  }) =>
    void saving.run(async () => {
      const answer = await ask("change-alerts", { settings: toSettings(typed), ...addresses });
      setState(answer);
      setSecret(answer.secret);
      setUrls({ chat: "", webhook: "" });
      announce(texts.saved);
      onSaved();
    });
  const submit = (event: Event) => {
    event.preventDefault();
    const { chat, webhook } = urls;
    save({ ...(chat.trim() !== "" && { chatUrl: chat }), ...(webhook.trim() !== "" && { webhookUrl: webhook }) });
  };
  const receiver = (channel: AlertChannel) => (
    <ReceiverField
      ask={ask}
      channel={channel}
      host={state.hosts[channel]}
      value={urls[channel]}
      busy={saving.busy}
      onInput={(url) => setUrls((before) => ({ ...before, [channel]: url }))}
      onRemove={() => save(channel === "chat" ? { chatUrl: null } : { webhookUrl: null })}
      onNewSecret={() => save({ newSecret: true })}
      onTested={(delivery) => setState((before) => ({ ...before, deliveries: [delivery, ...before.deliveries] }))}
    />
  );
  return (
    <>
      <form class="settings-form" noValidate onSubmit={submit}>
        <fieldset class="settings-all" disabled={!isOwner || !state.canSeal}>
          {state.canSeal ? null : <p class="problem">{texts.cannotSeal}</p>}
          {receiver("chat")}
          {receiver("webhook")}
          {secret === null ? null : (
            <p>
              {texts.secretOnce} <code class="settings-secret">{secret}</code> <CopyButton text={secret} of={texts.secret} />
            </p>
          )}
          <NumberField
            {...texts.fields.escalationFrom}
            value={typed.escalationFrom}
            min={0}
            max={100}
            onInput={(escalationFrom) => set({ escalationFrom })}
          />
          <NumberField
            {...texts.fields.qaBelow}
            value={typed.qaBelow}
            min={0}
            max={100}
            onInput={(qaBelow) => set({ qaBelow })}
          />
          <CheckboxField {...texts.fields.failedJobs} checked={typed.failedJobs} onChange={(failedJobs) => set({ failedJobs })} />
          <CheckboxField
            {...texts.fields.tokenRefused}
            checked={typed.tokenRefused}
            onChange={(tokenRefused) => set({ tokenRefused })}
          />
          <CheckboxField
            {...texts.fields.customerWords}
            checked={typed.customerWords}
            onChange={(customerWords) => set({ customerWords })}
          />
          <TextField
            label={texts.quietFrom}
            hint={texts.quietHint(state.timezone)}
            type="time"
            value={typed.quietFrom}
            onInput={(quietFrom) => set({ quietFrom })}
          />
          <TextField label={texts.quietTo} type="time" value={typed.quietTo} onInput={(quietTo) => set({ quietTo })} />
          <TextField {...texts.fields.digestAt} type="time" value={typed.digestAt} onInput={(digestAt) => set({ digestAt })} />
          {saving.error === null ? null : (
            <p class="problem" role="alert">
              {saving.error.message}
            </p>
          )}
          {!isOwner ? null : (
            <div class="actions">
              <BusyButton type="submit" busy={saving.busy} busyLabel={texts.saving}>
                {texts.save}
              </BusyButton>
            </div>
          )}
        </fieldset>
      </form>
      <Deliveries deliveries={state.deliveries} />
    </>
  );
}

interface ReceiverFieldProps {
  readonly ask: AskConsole;
  readonly channel: AlertChannel;
  /** Null where there is no address yet. */
  readonly host: string | null;
  readonly value: string;
  readonly busy: boolean;
  onInput(url: string): void;
  onRemove(): void;
  onNewSecret(): void;
  onTested(delivery: AlertDelivery): void;
}

function ReceiverField(props: ReceiverFieldProps) {
  const { ask, channel, host, value, busy, onInput, onRemove, onNewSecret, onTested } = props;
  const [tested, setTested] = useState<AlertDelivery | null>(null);
  const testing = useTask();
  const test = () =>
    void testing.run(async () => {
      const { delivery } = await ask("test-alert", { channel });
      setTested(delivery);
      onTested(delivery);
    });
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
        maxLength={2_000}
        onInput={onInput}
      />
      {host === null ? null : (
        <div class="actions">
          <BusyButton busy={testing.busy} busyLabel={texts.testing} onClick={test}>
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
      <p role="status" class={tested?.state === "sent" ? "muted" : "problem"}>
        {tested === null ? (testing.error?.message ?? "") : resultOf(tested)}
      </p>
    </>
  );
}

function resultOf({ state, problem }: AlertDelivery): string {
  const said = texts.states[state];
  return problem === null ? said : `${said}: ${problem}`;
}

function Deliveries({ deliveries }: { readonly deliveries: readonly AlertDelivery[] }) {
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
