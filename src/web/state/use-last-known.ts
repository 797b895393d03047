import { useRef } from "preact/hooks";
import { valueOf } from "./loaded.js";
import type { Loader } from "./use-loaded.js";

/** The same loader, which goes on showing its last value while another question is asked: what has the focus stays there. */
export function useLastKnown<T>(loader: Loader<T>): Loader<T> {
  const last = useRef<{ readonly value: T } | null>(null);
  const value = valueOf(loader.loaded);
  if (value !== null) last.current = { value };
  if (loader.loaded.status !== "loading" || last.current === null) return loader;
  return { ...loader, loaded: { status: "ready", value: last.current.value } };
}
