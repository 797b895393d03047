/** The app's alerts as they were received, newest first, each with what its signature was worth. */
import type { InboxOverview } from "../../../sandbox/inbox-api.js";
import { TimeStamp } from "../../parts/times.js";
import { addressOf } from "../../router/route.js";
import { inboxViewTexts } from "./texts.js";

const texts = inboxViewTexts.alerts;

export function ReceivedAlerts({ alerts: { address, received } }: { readonly alerts: InboxOverview["alerts"] }) {
  return (
    <section class="received-alerts" aria-label={texts.title}>
      <h3>{texts.title}</h3>
      <p class="muted">
        {address === null ? texts.noAddress : texts.lead(address)} <a href={addressOf({ at: "settings" })}>{texts.settings}</a>
      </p>
      {received.length === 0 ? <p class="muted">{texts.none}</p> : null}
      <ol class="received-alert-entries" aria-label={texts.title} tabIndex={0}>
        {received.map((alert) => (
          <li key={`${alert.id} ${alert.at}`} class="received-alert" data-ok={alert.signature === "valid"}>
            <span class="received-alert-head">
              <TimeStamp at={alert.at} precise />
              <strong>{texts.kinds[alert.kind] ?? alert.kind}</strong>
              <span class="tag" data-tone={alert.signature === "valid" ? "plain" : "risk"}>
                {texts.signatures[alert.signature]}
              </span>
            </span>
            {alert.conversationId === null ? null : (
              <a href={addressOf({ at: "conversation", id: alert.conversationId })}>
                {texts.conversation} {alert.conversationId}
              </a>
            )}
            {alert.text === "" ? null : <span class="received-alert-text">{alert.text}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
