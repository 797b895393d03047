import type { InboxClient } from "./api/inbox-client.js";
import { FailureNotice } from "./parts/failure-notice.js";
import { valueOf } from "./state/loaded.js";
import { useLoaded } from "./state/use-loaded.js";
import { texts } from "./texts.js";
import { ClosedView } from "./views/closed/closed-view.js";
import { InboxView } from "./views/inbox/inbox-view.js";

interface AppProps {
  readonly client: InboxClient;
  readonly eventsUrl: string;
}

/** Chooses the view by what this server offers: only the sandbox has an inbox. */
export function App({ client, eventsUrl }: AppProps) {
  const overview = useLoaded("overview", client.overview);
  if (overview.loaded.status === "loading") return <p class="waiting">{texts.loading}</p>;
  const value = valueOf(overview.loaded);
  if (value !== null) return <InboxView client={client} eventsUrl={eventsUrl} overview={overview} value={value} />;
  if (overview.loaded.status === "failed" && overview.loaded.error.failure === "missing") return <ClosedView />;
  const reason = overview.loaded.status === "failed" ? overview.loaded.error.message : "";
  return (
    <main class="lone">
      <FailureNotice title={texts.failures.start} reason={reason} onRetry={overview.reload} />
    </main>
  );
}
