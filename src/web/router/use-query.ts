import { useCallback, useMemo } from "preact/hooks";
import { parseQuery, searchOf, type Query } from "./route.js";
import { replaceAddress, useAddress } from "./use-address.js";

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
