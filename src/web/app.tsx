/** The console for whoever is signed in, and else the way in. */
import { useMemo, useState } from "preact/hooks";
import { createAsk, watchSignIn } from "./api/console-client.js";
import { createSessionClient } from "./api/session-client.js";
import { FailureNotice } from "./parts/notices.js";
import { replaceAddress } from "./router/address.js";
import { valueOf } from "./state/loaded.js";
import { SignInsContext } from "./state/asked.js";
import { useSession } from "./state/session.js";
import { pageTexts } from "./texts.js";
import { ClosedView } from "./views/closed/closed-view.js";
import { Frame } from "./views/frame/frame.js";
import { LazyInbox } from "./views/inbox/lazy-inbox.js";
import { SignInView } from "./views/sign-in/sign-in-view.js";

interface AppProps {
  /** The console's API, such as `/console/api`. */
  readonly base: string;
  /** The sandbox inbox's API. */
  readonly sandboxBase: string;
}

/** Lets people in: the console for whoever is signed in, and else what they can do about it. */
export function App({ base, sandboxBase }: AppProps) {
  const [client] = useState(() => createSessionClient(base));
  const { loaded, inside, signIns, reload, signIn, signOut } = useSession(client);
  const shown = inside?.viewer.workspaceId ?? null;
  const ask = useMemo(() => watchSignIn(createAsk(base, shown), reload), [base, shown, reload]);
  const leave = async () => {
    await signOut();
    replaceAddress("#/");
  };
  const session = valueOf(loaded);
  if (session === null) {
    if (loaded.status === "loading") return <p class="waiting">{pageTexts.loading}</p>;
    const error = loaded.status === "failed" ? loaded.error : null;
    // A server that has only the sandbox's inbox.
    if (error?.failure === "missing") return <LazyInbox base={sandboxBase} framed={false} />;
    return (
      <main class="lone">
        <FailureNotice title={pageTexts.failures.console} reason={error?.message ?? ""} onRetry={reload} />
      </main>
    );
  }
  if (session.status === "closed") return <ClosedView because={session.because} />;
  return (
    <SignInsContext.Provider value={signIns}>
      {session.status === "signed-in" ? null : (
        <SignInView session={session} again={inside !== null} onToken={signIn} onReturn={reload} />
      )}
      {inside === null ? null : (
        <div key={`${inside.viewer.workspaceId} ${inside.viewer.name}`} hidden={session.status !== "signed-in"}>
          <Frame session={inside} ask={ask} base={base} sandboxBase={sandboxBase} onSignedOut={reload} onSignOut={leave} />
        </div>
      )}
    </SignInsContext.Provider>
  );
}
