/** The state of the form of alerts: what is typed and where it goes, issues, saving, and what somebody else changed meanwhile. */
import { useState } from "preact/hooks";
import type { AlertDelivery, AlertsState } from "../../../console/api/alerts.js";
import { fieldIssuesOf } from "../../../console/api/endpoint.js";
import { type AlertChannel, type AlertSettings, alertSettingsSchema } from "../../../domain/alert-settings.js";
import type { AskConsole } from "../../api/console-client.js";
import { ApiError } from "../../api/request.js";
import { type TaskState, useAnnounce, useTask } from "../../state/task.js";
import { useWhileSeen } from "../../state/while-seen.js";
import { useUnsaved } from "../../state/unsaved.js";
import { alertTexts as texts } from "./alert-texts.js";
import { settingsViewTexts } from "./texts.js";
import { editedNames, rebasedTyped, toSettings, toTyped, type Typed } from "./typed-values.js";

/** A receiver may answer a test later than the page waits for it. */
const LATE_MS = 3_000;

type Addresses = Readonly<Record<AlertChannel, string>>;

const NO_ADDRESSES: Addresses = { chat: "", webhook: "" };
const ADDRESS_FIELDS = { chat: "chatUrl", webhook: "webhookUrl" } as const satisfies Record<AlertChannel, string>;

/** What is asked for beside the settings. */
type AlertChange = { readonly chatUrl?: string | null; readonly webhookUrl?: string | null; readonly newSecret?: true };

interface AlertsFormState {
  readonly state: AlertsState;
  readonly typed: Typed;
  readonly addresses: Addresses;
  /** A new webhook secret, shown this once. */
  readonly secret: string | null;
  /** Empty until saving was tried once. */
  readonly issues: ReadonlyMap<string, string>;
  /** Why an address was refused, until another is typed. */
  readonly addressIssues: Readonly<Record<AlertChannel, string | undefined>>;
  /** Somebody else was faster: their changes are in the form, with one's own on top. */
  readonly isMerged: boolean;
  readonly saving: TaskState;
  set(changes: Partial<Typed>): void;
  setAddress(channel: AlertChannel, url: string): void;
  /** Answers whether there was nothing to correct first. */
  save(): boolean;
  /** These two leave alone what is typed and not saved. */
  remove(channel: AlertChannel): void;
  renewSecret(): void;
  addDelivery(delivery: AlertDelivery): void;
}

export function useAlertsForm(ask: AskConsole, loaded: AlertsState, onSaved: () => void): AlertsFormState {
  const [state, setState] = useState(loaded);
  const [typed, setTyped] = useState(() => toTyped(loaded.settings));
  const [addresses, setAddresses] = useState(NO_ADDRESSES);
  const [secret, setSecret] = useState<string | null>(null);
  const [isTried, setTried] = useState(false);
  const [isMerged, setMerged] = useState(false);
  const saving = useTask();
  const announce = useAnnounce();
  const stored = toTyped(state.settings);
  useUnsaved(editedNames(stored, typed).length > 0 || Object.values(addresses).some((url) => url.trim() !== ""));
  const found = issuesIn(typed);
  const [refusedFor, setRefusedFor] = useState(NO_ADDRESSES);
  const issueOf = (channel: AlertChannel) =>
    saving.error instanceof ApiError && addresses[channel] === refusedFor[channel]
      ? saving.error.issues.find(({ field }) => field === ADDRESS_FIELDS[channel])?.message
      : undefined;

  /** @param base what is no edit of the form any more once this is done. */
  const send = (settings: AlertSettings, base: Typed, sent: Addresses, change: AlertChange) =>
    void saving.run(async () => {
      setMerged(false);
      setRefusedFor(sent);
      const answer = await ask("change-alerts", { settings, basedOn: state.version, ...change }).catch((thrown: unknown) =>
        somebodyFaster(thrown, change),
      );
      setState(answer);
      // Refused edits are still edits.
      setTyped((now) => rebasedTyped("secret" in answer ? base : stored, now, toTyped(answer.settings)));
      if (!("secret" in answer)) return setMerged(true);
      setSecret(answer.secret);
      setAddresses((now) => ({
        chat: now.chat === sent.chat ? "" : now.chat,
        webhook: now.webhook === sent.webhook ? "" : now.webhook,
      }));
      setTried(false);
      announce(texts.saved);
      onSaved();
    });
  /** The alerts as they are now where that is why ours were refused; else the failure itself. */
  const somebodyFaster = async (thrown: unknown, change: AlertChange) => {
    if (!(thrown instanceof ApiError) || thrown.failure !== "refused") throw thrown;
    const now = await ask("read-alerts", {});
    if (now.version === state.version) throw thrown;
    // What depends on no field is done to theirs: nobody looks again whether an address is really gone.
    const isAlone = change.newSecret === true || Object.values(change).includes(null);
    return isAlone ? ask("change-alerts", { settings: now.settings, basedOn: now.version, ...change }) : now;
  };
  const isTestUnderWay = state.deliveries.some(({ kind, state: now }) => kind === "test" && now === "waiting");
  const readDeliveries = () =>
    void ask("read-alerts", {}).then(
      ({ deliveries }) => setState((before) => ({ ...before, deliveries })),
      () => undefined,
    );
  useWhileSeen(readDeliveries, isTestUnderWay ? LATE_MS : null);
  return {
    state,
    typed,
    addresses,
    secret,
    issues: isTried ? found : new Map(),
    addressIssues: { chat: issueOf("chat"), webhook: issueOf("webhook") },
    isMerged,
    saving,
    set: (changes) => setTyped((before) => ({ ...before, ...changes })),
    setAddress: (channel, url) => setAddresses((before) => ({ ...before, [channel]: url })),
    save() {
      setTried(true);
      if (found.size > 0) return false;
      const { chat, webhook } = addresses;
      const change = {
        ...(chat.trim() !== "" && { chatUrl: chat }),
        ...(webhook.trim() !== "" && { webhookUrl: webhook }),
      };
      send(toSettings(typed), typed, addresses, change);
      return true;
    },
    remove: (channel) => send(state.settings, stored, NO_ADDRESSES, { [ADDRESS_FIELDS[channel]]: null }),
    renewSecret: () => send(state.settings, stored, NO_ADDRESSES, { newSecret: true }),
    addDelivery: (delivery) => setState((before) => ({ ...before, deliveries: [delivery, ...before.deliveries] })),
  };
}

const PERCENTS = ["escalationFrom", "qaBelow"];

/** The server's rules, told while the form is still open. */
function issuesIn(typed: Typed): ReadonlyMap<string, string> {
  const read = alertSettingsSchema.safeParse(toSettings(typed));
  const issues = read.success ? [] : fieldIssuesOf(read.error);
  return new Map(
    issues.map(({ field, message }) => [field, PERCENTS.includes(field) ? settingsViewTexts.categoryRule.notAPercent : message]),
  );
}
