import type { ComponentType, VNode } from "preact";
import { valueOf } from "../state/loaded.js";
import { useLoaded } from "../state/use-loaded.js";
import { texts } from "../texts.js";
import { ContentMain } from "./content-main.js";
import { Guard } from "./guard.js";
import { ViewFailure } from "./view-failure.js";

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
        <ViewFailure title={title} why={texts.failures.viewFiles} />
      ) : (
        <p class="waiting" role="status">
          {texts.loading}
        </p>
      )}
    </ContentMain>
  );
}
