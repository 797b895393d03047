import { useMemo } from "preact/hooks";
import { parseRoute, type Route } from "./route.js";
import { useAddress } from "./use-address.js";

export function useRoute(): Route {
  const address = useAddress();
  return useMemo(() => parseRoute(address), [address]);
}
