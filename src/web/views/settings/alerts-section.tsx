/** Alerts: what they are about, where they go, a test of each receiver, and the last deliveries. */
import { useState } from "preact/hooks";
import type { AlertsState } from "../../../console/api/alerts.js";
import type { AskConsole } from "../../api/console-client.js";
import { BusyButton, CopyButton } from "../../parts/buttons.js";
import { CheckboxField } from "../../parts/choice-fields.js";
import { NumberField, TextField } from "../../parts/fields.js";
import { WhenLoaded } from "../../parts/loading.js";
import { Section } from "../../parts/page-layout.js";
import { useAsked } from "../../state/asked.js";
import { useAnnounce, useTask } from "../../state/task.js";
import { Deliveries, ReceiverField } from "./alert-receivers.js";
import { alertTexts as texts } from "./alert-texts.js";
import { toSettings, toTyped, type Typed } from "./typed-values.js";

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
  const receiver = (channel: keyof typeof urls) => (
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
