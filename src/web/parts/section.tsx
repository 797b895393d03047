import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";

interface SectionProps {
  readonly title: string;
  readonly lead?: ComponentChildren;
  /** Buttons and links beside the title. */
  readonly actions?: ComponentChildren;
  readonly children?: ComponentChildren;
}

/** A card with an h2, and a region by its name. */
export function Section({ title, lead, actions, children }: SectionProps) {
  const titleId = useId();
  return (
    <section class="section" aria-labelledby={titleId}>
      <header class="section-heading">
        <div>
          <h2 id={titleId}>{title}</h2>
          {lead === undefined ? null : <p class="lead">{lead}</p>}
        </div>
        {actions === undefined ? null : <div class="actions">{actions}</div>}
      </header>
      {children}
    </section>
  );
}
