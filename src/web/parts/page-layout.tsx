/** A page's outline: main content, heading, sections and the skip link. */
import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { focusContent, useArrivalFocus } from "../router/focus.js";
import { pageTexts } from "../texts.js";

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

/** The page's content, to which the skip link leads. */
export function ContentMain({ children }: { children: ComponentChildren }) {
  return (
    <main class="page" id="content" tabIndex={-1}>
      {children}
    </main>
  );
}

/** Leads past the navigation. The address behind # belongs to the router, so the link moves the focus itself. */
export function SkipLink() {
  return (
    <a
      class="skip"
      href="#content"
      onClick={(event) => {
        event.preventDefault();
        focusContent();
      }}
    >
      {pageTexts.skip}
    </a>
  );
}
