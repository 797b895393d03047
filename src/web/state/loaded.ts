/** Something loaded from the server: its states, loading it again, and its last known value. */
import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { ApiError } from "../api/request.js";

/** Something that comes from the server. `value` stays while it is loaded again and when that fails. */
export type Loaded<T> =
  | { readonly status: "loading" }
  | { readonly status: "ready"; readonly value: T }
  | { readonly status: "failed"; readonly error: ApiError; readonly value: T | null };

export function valueOf<T>(loaded: Loaded<T>): T | null {
  return loaded.status === "loading" ? null : loaded.value;
}

function failed<T>(before: Loaded<T>, thrown: unknown): Loaded<T> {
  return { status: "failed", error: toApiError(thrown), value: valueOf(before) };
}

/** Anything else than ApiError is a fault of the page; it is shown all the same instead of being lost. */
export function toApiError(thrown: unknown): ApiError {
  return thrown instanceof ApiError
    ? thrown
    : new ApiError("unreadable", thrown instanceof Error ? thrown.message : String(thrown));
}

export interface Loader<T> {
  readonly loaded: Loaded<T>;
  /** Asks again; what is shown stays until the answer is there. */
  reload(): void;
  /** The same for what asks every so often: a slow answer is waited for, not superseded, and who is signed out is not asked for. */
  refresh(): void;
  /** Takes a newer value that came another way, such as the answer to a reply. */
  put(value: T): void;
}

/** Loads what `key` names, and again whenever it changes. Only the latest question's answer counts. */
export function useLoaded<T>(key: string, load: () => Promise<T>): Loader<T> {
  const [state, setState] = useState<{ key: string; loaded: Loaded<T> }>({ key, loaded: { status: "loading" } });
  const latest = useRef(0);
  const asking = useRef(0);
  const isSignedOut = useRef(false);
  // A form may reload or put what it knew when it was submitted: by then another question may be asked.
  const question = useRef({ key, load });
  question.current = { key, load };

  const reload = useCallback(() => {
    const mine = ++latest.current;
    asking.current = mine;
    const { key: asked, load: ask } = question.current;
    const take = (next: (before: Loaded<T>) => Loaded<T>) => {
      if (mine !== latest.current) return;
      setState((before) => ({ key: asked, loaded: next(before.key === asked ? before.loaded : { status: "loading" }) }));
    };
    const answered = (refused: boolean) => {
      isSignedOut.current = refused;
      if (asking.current === mine) asking.current = 0;
    };
    ask().then(
      (value) => {
        answered(false);
        take(() => ({ status: "ready", value }));
      },
      (thrown: unknown) => {
        answered(thrown instanceof ApiError && thrown.failure === "signed-out");
        take((before) => failed(before, thrown));
      },
    );
  }, []);
  const refresh = useCallback(() => {
    if (asking.current === 0 && !isSignedOut.current) reload();
  }, [reload]);
  const put = useCallback(
    (value: T) => {
      if (key !== question.current.key) return;
      latest.current += 1;
      setState({ key, loaded: { status: "ready", value } });
    },
    [key],
  );
  useEffect(() => {
    reload();
    return () => void (latest.current += 1);
  }, [key]);

  return { loaded: state.key === key ? state.loaded : { status: "loading" }, reload, refresh, put };
}

/** The same loader, which goes on showing its last value while another question is asked, and below its failure: what is typed stays. */
export function useLastKnown<T>(loader: Loader<T>): Loader<T> {
  const last = useRef<{ readonly value: T } | null>(null);
  const value = valueOf(loader.loaded);
  if (value !== null) last.current = { value };
  if (value !== null || last.current === null) return loader;
  const { loaded } = loader;
  const kept = last.current.value;
  return { ...loader, loaded: loaded.status === "failed" ? { ...loaded, value: kept } : { status: "ready", value: kept } };
}
