/** Loads the sandbox's inbox when it is first opened. */
import { Lazy } from "../../parts/lazy-view.js";
import { pageTexts } from "../../texts.js";

const load = async () => (await import("./inbox.js")).SandboxInbox;

/** @param framed whether the console's header stands above it already. */
export function LazyInbox({ base, framed }: { base: string; framed: boolean }) {
  return (
    <Lazy name="inbox" title={pageTexts.frame.navItems.inbox} load={load}>
      {(Inbox) => <Inbox base={base} framed={framed} />}
    </Lazy>
  );
}
