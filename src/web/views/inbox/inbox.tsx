/** Connects to the sandbox's inbox, and shows it once it answered. */
import "../../styles/inbox.css";
import { useState } from "preact/hooks";
import { createInboxClient } from "../../api/inbox-client.js";
import { FailureNotice } from "../../parts/notices.js";
import { useLoaded, valueOf } from "../../state/loaded.js";
import { pageTexts } from "../../texts.js";
import { inboxViewTexts } from "./texts.js";
import { ClosedView } from "../closed/closed-view.js";
import { InboxView } from "./inbox-view.js";

interface InboxProps {
  /** The sandbox's API, such as `/sandbox/api`. */
  readonly base: string;
  readonly framed: boolean;
}

/** The sandbox's inbox, once it answered; only the sandbox has one. */
export function SandboxInbox({ base, framed }: InboxProps) {
  const [client] = useState(() => createInboxClient(base));
  const overview = useLoaded("overview", client.overview);
  const { loaded } = overview;
  const value = valueOf(loaded);
  if (value !== null)
    return <InboxView client={client} eventsUrl={`${base}/events`} overview={overview} value={value} framed={framed} />;
  if (loaded.status === "loading") return <p class="waiting">{pageTexts.loading}</p>;
  const error = loaded.status === "failed" ? loaded.error : null;
  if (error?.failure === "missing") return <ClosedView because={null} />;
  return (
    <main class="lone" id="content" tabIndex={-1}>
      <FailureNotice title={inboxViewTexts.failures.start} reason={error?.message ?? ""} onRetry={overview.reload} />
    </main>
  );
}
