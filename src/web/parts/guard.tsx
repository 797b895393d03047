import type { ComponentChildren } from "preact";
import { useErrorBoundary } from "preact/hooks";
import { toApiError } from "../state/loaded.js";
import { texts } from "../texts.js";
import { ContentMain } from "./content-main.js";
import { ViewFailure } from "./view-failure.js";

/** A fault in one view takes down that view alone. */
export function Guard({ title, children }: { title: string; children: ComponentChildren }) {
  // Preact types what was thrown as any.
  const caught: readonly unknown[] = useErrorBoundary();
  const error = caught[0];
  if (error === undefined) return <>{children}</>;
  const reason = toApiError(error).message;
  return (
    <ContentMain>
      <ViewFailure title={title} why={texts.failures.crashed(reason)} />
    </ContentMain>
  );
}
