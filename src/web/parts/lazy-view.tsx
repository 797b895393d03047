/** A view whose code is fetched when it is wanted, and what is shown where it fails or breaks. */
import type { ComponentChildren, ComponentType, VNode } from "preact";
import { useErrorBoundary } from "preact/hooks";
import { toApiError, useLoaded, valueOf } from "../state/loaded.js";
import { pageTexts } from "../texts.js";
import { ContentMain, PageHeading } from "./page-layout.js";

interface LazyProps<Props> {
  /** Tells one view from the next. */
  readonly name: string;
  readonly title: string;
  readonly load: () => Promise<ComponentType<Props>>;
  readonly children: (View: ComponentType<Props>) => VNode;
}

/** A view whose code is fetched once it is wanted. */
export function Lazy<Props>({ name, title, load, children }: LazyProps<Props>) {
  const { loaded } = useLoaded(name, load);
  const View = valueOf(loaded);
  if (View !== null)
    return (
      <Guard key={name} title={title}>
        {children(View)}
      </Guard>
    );
  return (
    <ContentMain>
      {loaded.status === "failed" ? (
        <ViewFailure title={title} why={pageTexts.failures.viewFiles} />
      ) : (
        <p class="waiting" role="status">
          {pageTexts.loading}
        </p>
      )}
    </ContentMain>
  );
}

/** A fault in one view takes down that view alone. */
function Guard({ title, children }: { title: string; children: ComponentChildren }) {
  // Preact types what was thrown as any.
  const caught: readonly unknown[] = useErrorBoundary();
  const error = caught[0];
  if (error === undefined) return <>{children}</>;
  const reason = toApiError(error).message;
  return (
    <ContentMain>
      <ViewFailure title={title} why={pageTexts.failures.crashed(reason)} />
    </ContentMain>
  );
}

/** In a view's place where it could not be shown. Only a reload helps: a server of another version has other files. */
function ViewFailure({ title, why }: { title: string; why: string }) {
  return (
    <>
      <PageHeading title={title} />
      <div class="notice" role="alert">
        <p>{why}</p>
        <button type="button" class="button" onClick={() => window.location.reload()}>
          {pageTexts.reloadPage}
        </button>
      </div>
    </>
  );
}
