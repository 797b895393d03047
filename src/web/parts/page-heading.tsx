import type { ComponentChildren } from "preact";
import { useArrivalFocus } from "../router/arrival.js";

interface PageHeadingProps {
  readonly title: string;
  /** What this view is for, in a sentence or two. */
  readonly lead?: ComponentChildren;
  /** Buttons and links beside the title. */
  readonly actions?: ComponentChildren;
}

/** A view's one h1. It takes the focus when the view is chosen. */
export function PageHeading({ title, lead, actions }: PageHeadingProps) {
  const heading = useArrivalFocus();
  return (
    <header class="page-heading">
      <div class="page-heading-words">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {lead === undefined ? null : <p class="lead">{lead}</p>}
      </div>
      {actions === undefined ? null : <div class="actions">{actions}</div>}
    </header>
  );
}
