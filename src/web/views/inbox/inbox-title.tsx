import type { Connection } from "../../api/event-stream.js";
import { useArrivalFocus } from "../../router/arrival.js";
import { texts } from "../../texts.js";
import { InboxProblem } from "./inbox-trouble.js";

/** Below the console's header: the view's name for those who hear the page, and trouble for everybody. */
export function InboxTitle({ connection, problem }: { connection: Connection; problem: string | null }) {
  const heading = useArrivalFocus();
  return (
    <div class="inbox-title">
      <h1 class="unseen" ref={heading} tabIndex={-1}>
        {texts.frame.navItems.inbox}
      </h1>
      <InboxProblem connection={connection} problem={problem} />
    </div>
  );
}
