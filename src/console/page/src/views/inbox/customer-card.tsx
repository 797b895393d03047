import type { InboxConversation } from "../../../../../sandbox/inbox-api.js";
import { texts } from "../../texts.js";

export function CustomerCard({ customer }: { customer: InboxConversation["customer"] }) {
  const attributes = Object.entries(customer.attributes).filter(([, value]) => value !== null);
  return (
    <section class="customer" aria-label={texts.customer.title}>
      <h3>{texts.customer.title}</h3>
      <dl>
        <div>
          <dt>{texts.customer.email}</dt>
          <dd>{customer.email ?? texts.customer.noEmail}</dd>
        </div>
        {attributes.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{String(value)}</dd>
          </div>
        ))}
      </dl>
      {attributes.length === 0 ? <p class="muted">{texts.customer.none}</p> : null}
    </section>
  );
}
