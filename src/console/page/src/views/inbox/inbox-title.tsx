import type { Connection } from "../../api/event-stream.js";
import { useArrivalFocus } from "../../router/arrival.js";
import { texts } from "../../texts.js";
import { InboxTrouble } from "./inbox-trouble.js";

/** Below the console's header: the view's name for those who hear the page, and trouble for everybody. */
export function InboxTitle({ connection, trouble }: { connection: Connection; trouble: string | null }) {
  const heading = useArrivalFocus();
  return (
    <div class="inbox-title">
      <h1 class="unseen" ref={heading} tabIndex={-1}>
        {texts.frame.places.inbox}
      </h1>
      <InboxTrouble connection={connection} trouble={trouble} />
    </div>
  );
}
