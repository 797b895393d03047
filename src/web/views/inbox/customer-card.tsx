import type { InboxConversation } from "../../../sandbox/inbox-api.js";
import { texts } from "./texts.js";
import { AttributeValue } from "./attribute-value.js";

export function CustomerCard({ customer }: { customer: InboxConversation["customer"] }) {
  const attributes = Object.entries(customer.attributes).flatMap(([name, value]) => (value === null ? [] : [{ name, value }]));
  return (
    <section class="customer" aria-label={texts.customer.title}>
      <h2>{texts.customer.title}</h2>
      <dl>
        <div>
          <dt>{texts.customer.email}</dt>
          <dd>{customer.email ?? texts.customer.noEmail}</dd>
        </div>
        {attributes.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <AttributeValue name={name} value={value} />
            </dd>
          </div>
        ))}
      </dl>
      {attributes.length === 0 ? <p class="muted">{texts.customer.none}</p> : null}
    </section>
  );
}
