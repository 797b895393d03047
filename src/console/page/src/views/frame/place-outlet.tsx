import { ContentMain } from "../../parts/content-main.js";
import { Lazy } from "../../parts/lazy.js";
import { addressOf } from "../../router/route.js";
import { usePageTitle } from "../../state/use-page-title.js";
import { texts } from "../../texts.js";
import type { ConsoleViewProps } from "../console-view-props.js";
import { LazyInbox } from "../inbox/lazy-inbox.js";
import { CONSOLE_VIEWS } from "./console-views.js";
import type { Place } from "./navigation.js";
import { PageHeading } from "../../parts/page-heading.js";

interface PlaceOutletProps {
  readonly place: Place | null;
  readonly given: ConsoleViewProps;
  readonly sandboxBase: string;
}

/** The chosen view. */
export function PlaceOutlet({ place, given, sandboxBase }: PlaceOutletProps) {
  if (place === null) return <Nowhere />;
  if (place === "inbox") return <LazyInbox base={sandboxBase} framed />;
  return <ConsoleView key={place} place={place} given={given} />;
}

function ConsoleView({ place, given }: { place: Exclude<Place, "inbox">; given: ConsoleViewProps }) {
  const title = texts.frame.places[place];
  usePageTitle(title);
  return (
    <Lazy name={place} title={title} load={CONSOLE_VIEWS[place]}>
      {(View) => (
        <ContentMain>
          <View {...given} />
        </ContentMain>
      )}
    </Lazy>
  );
}

function Nowhere() {
  usePageTitle(texts.frame.nowhere);
  return (
    <ContentMain>
      <PageHeading title={texts.frame.nowhere} lead={texts.frame.nowhereWhy} />
      <p>
        <a class="button" href={addressOf({ at: "inbox" })}>
          {texts.frame.home}
        </a>
      </p>
    </ContentMain>
  );
}
