import type { ComponentChildren } from "preact";

/** The page's content, to which the skip link leads. */
export function ContentMain({ children }: { children: ComponentChildren }) {
  return (
    <main class="page" id="content" tabIndex={-1}>
      {children}
    </main>
  );
}
