/** Alerts: what they are about, where they go, a test of each receiver, and the last deliveries. */
import type { AlertsState } from "../../../console/api/alerts.js";
import type { AlertChannel } from "../../../domain/alert-settings.js";
import type { AskConsole } from "../../api/console-client.js";
import { BusyButton, CopyButton } from "../../parts/buttons.js";
import { CheckboxField } from "../../parts/choice-fields.js";
import { DecimalField, TextField, useFocusOnIssue } from "../../parts/fields.js";
import { WhenLoaded } from "../../parts/loading.js";
import { Section } from "../../parts/page-layout.js";
import { useAsked } from "../../state/asked.js";
import { Deliveries, ReceiverField } from "./alert-receivers.js";
import { alertTexts as texts } from "./alert-texts.js";
import { useAlertsForm } from "./use-alerts-form.js";

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
  const form = useAlertsForm(ask, loaded, onSaved);
  const { state, typed, issues, addressIssues, secret, saving, set } = form;
  const hasAddressIssue = Object.values(addressIssues).some((issue) => issue !== undefined);
  const { form: element, onIssue } = useFocusOnIssue();
  const submit = (event: Event) => {
    event.preventDefault();
    if (!form.save()) onIssue();
  };
  const receiver = (channel: AlertChannel) => (
    <ReceiverField
      ask={ask}
      channel={channel}
      host={state.hosts[channel]}
      value={form.addresses[channel]}
      error={addressIssues[channel]}
      busy={saving.busy}
      version={state.version}
      deliveries={state.deliveries}
      onInput={(url) => form.setAddress(channel, url)}
      onRemove={() => form.remove(channel)}
      onNewSecret={form.renewSecret}
      onTested={form.addDelivery}
    />
  );
  return (
    <>
      <form ref={element} class="settings-form" noValidate onSubmit={submit}>
        <fieldset class="settings-all" disabled={!isOwner || !state.canSeal}>
          {state.canSeal ? null : <p class="problem">{texts.cannotSeal}</p>}
          {receiver("chat")}
          {receiver("webhook")}
          {secret === null ? null : (
            <p>
              {texts.secretOnce} <code class="settings-secret">{secret}</code> <CopyButton text={secret} of={texts.secret} />
            </p>
          )}
          <DecimalField
            {...texts.fields.escalationFrom}
            error={issues.get("escalationFrom")}
            value={typed.escalationFrom}
            onInput={(escalationFrom) => set({ escalationFrom })}
          />
          <DecimalField
            {...texts.fields.qaBelow}
            error={issues.get("qaBelow")}
            value={typed.qaBelow}
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
            error={issues.get("quietHours.from")}
            type="time"
            value={typed.quietFrom}
            onInput={(quietFrom) => set({ quietFrom })}
          />
          <TextField
            label={texts.quietTo}
            error={issues.get("quietHours.to")}
            type="time"
            value={typed.quietTo}
            onInput={(quietTo) => set({ quietTo })}
          />
          <TextField
            {...texts.fields.digestAt}
            error={issues.get("digestAt")}
            type="time"
            value={typed.digestAt}
            onInput={(digestAt) => set({ digestAt })}
          />
          {(saving.error === null || hasAddressIssue) && !form.isMerged ? null : (
            <p class="problem" role="alert">
              {saving.error?.message ?? texts.merged}
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
