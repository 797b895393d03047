import type { ComponentChildren } from "preact";
import type { SetUpField } from "../../../console/api/set-up.js";
import { CopyButton } from "../../parts/copy-button.js";
import { setUpTexts as texts } from "./texts.js";

interface HubFieldProps {
  readonly field: SetUpField;
  readonly page: string;
  /** What stands beside a value, such as whether a topic was seen. */
  readonly mark: (value: string) => ComponentChildren;
}

/** One field of the Developer Hub, with its value and a button that copies it. */
export function HubField({ field: { label, values, use }, page, mark }: HubFieldProps) {
  return (
    <div class="set-up-field">
      <dt>
        {label} <span class="muted">{texts.sections.uses[use]}</span>
      </dt>
      <dd>
        {values.length === 1 ? (
          <code class="code">{values[0]}</code>
        ) : (
          <ul class="set-up-values">
            {values.map((value) => (
              <li key={value}>
                <code class="code">{value}</code> {mark(value)}
              </li>
            ))}
          </ul>
        )}
        {use === "choose" ? null : <CopyButton text={values.join("\n")} of={texts.sections.copyOf(label, page)} />}
      </dd>
    </div>
  );
}
