/** The address behind `#` as state: route, query, and remembering it while signing in elsewhere. */
import { useCallback, useEffect, useMemo, useState } from "preact/hooks";
import { parseQuery, parseRoute, type Query, type Route, searchOf } from "./route.js";

/** The part of the address behind `#`, as it is now. */
function useAddress(): string {
  const [address, setAddress] = useState(() => window.location.hash);
  useEffect(() => {
    const follow = () => setAddress(window.location.hash);
    follow();
    window.addEventListener("hashchange", follow);
    return () => window.removeEventListener("hashchange", follow);
  }, []);
  return address;
}

/** Changes the address without a step in the history; a browser tells nobody about that by itself. */
export function replaceAddress(hash: string): void {
  if (hash === window.location.hash) return;
  window.history.replaceState(null, "", hash);
  window.dispatchEvent(new HashChangeEvent("hashchange"));
}

export function useRoute(): Route {
  const address = useAddress();
  return useMemo(() => parseRoute(address), [address]);
}

/** A view's own part of the address, and how to change some of it; an empty or undefined value goes away. */
export function useQuery(): readonly [Query, (changes: Query) => void] {
  const address = useAddress();
  const query = useMemo(() => parseQuery(address), [address]);
  const change = useCallback((changes: Query) => {
    const [path = "#/"] = window.location.hash.split("?");
    replaceAddress(`${path}${searchOf({ ...parseQuery(window.location.hash), ...changes })}`);
  }, []);
  return [query, change];
}

const KEY = "simpli-return-to";

/** Notes the place behind `#`, which no server is told, before the page is left to sign in. */
export function rememberAddress(): void {
  keep((storage) => storage.setItem(KEY, window.location.hash));
}

/** Goes to the noted place, once, where the address names none. */
export function returnToRememberedAddress(): void {
  keep((storage) => {
    const hash = storage.getItem(KEY);
    storage.removeItem(KEY);
    if (hash !== null && /^(?:#\/?)?$/.test(window.location.hash)) window.history.replaceState(null, "", hash);
  });
}

/** A browser may refuse to store anything; then the way leads to the first view. */
function keep(use: (storage: Storage) => void): void {
  try {
    use(window.sessionStorage);
  } catch {
    return;
  }
}
