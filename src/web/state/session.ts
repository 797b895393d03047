/** Who is signed in, and whose work stays on the page meanwhile. */
import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { PageSession, SessionClient } from "../api/session-client.js";
import { useLoaded, valueOf, type Loaded } from "./loaded.js";

export type SignedInSession = Extract<PageSession, { status: "signed-in" }>;

interface SessionState {
  readonly loaded: Loaded<PageSession>;
  /** Whose work is on the page. It stays, with all that was typed, while they have to sign in again. */
  readonly inside: SignedInSession | null;
  /** How often they had to. */
  readonly signIns: number;
  /** Asks the server who is signed in. */
  reload(): void;
  signIn(token: string): Promise<void>;
  signOut(): Promise<void>;
}

export function useSession(client: SessionClient): SessionState {
  const { loaded, reload, put } = useLoaded("session", client.read);
  const [last, setLast] = useState<SignedInSession | null>(null);
  const session = valueOf(loaded);
  const now = session?.status === "signed-in" ? session : null;
  if (now !== null && now !== last) setLast(now);

  const signIn = useCallback(async (token: string) => put(await client.signIn(token)), [client, put]);
  const signOut = useCallback(async () => {
    put(await client.signOut());
    setLast(null);
  }, [client, put]);
  return { loaded, inside: now ?? last, signIns: useReturns(now !== null, last !== null), reload, signIn, signOut };
}

/** How often somebody came in again after they had been in and out. */
function useReturns(isIn: boolean, wasIn: boolean): number {
  const [returns, setReturns] = useState(0);
  const isAway = useRef(false);
  useEffect(() => {
    if (isIn && isAway.current) setReturns((count) => count + 1);
    isAway.current = !isIn && wasIn;
  }, [isIn, wasIn]);
  return returns;
}
