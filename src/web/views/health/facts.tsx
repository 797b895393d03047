import type { ComponentChildren } from "preact";
import { Missing } from "../../parts/missing.js";

export interface Fact {
  readonly name: string;
  /** Null is shown as missing. */
  readonly value: ComponentChildren;
  /** Why it is missing, such as "not yet". */
  readonly missing?: string;
}

export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl class="health-facts">
      {facts.map(({ name, value, missing }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value ?? <Missing {...(missing === undefined ? {} : { why: missing })} />}</dd>
        </div>
      ))}
    </dl>
  );
}
