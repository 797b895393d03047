import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { failed, type Loaded } from "./loaded.js";

export interface Loader<T> {
  readonly loaded: Loaded<T>;
  /** Asks again; what is shown stays until the answer is there. */
  reload(): void;
  /** Takes a newer value that came another way, such as the answer to a reply. */
  put(value: T): void;
}

/** Loads what `key` names, and again whenever it changes. Only the latest question's answer counts. */
export function useLoaded<T>(key: string, load: () => Promise<T>): Loader<T> {
  const [state, setState] = useState<{ key: string; loaded: Loaded<T> }>({ key, loaded: { status: "loading" } });
  const latest = useRef(0);
  const question = useRef(load);
  question.current = load;

  const reload = useCallback(() => {
    const mine = ++latest.current;
    const take = (next: (before: Loaded<T>) => Loaded<T>) => {
      if (mine !== latest.current) return;
      setState((before) => ({ key, loaded: next(before.key === key ? before.loaded : { status: "loading" }) }));
    };
    question.current().then(
      (value) => take(() => ({ status: "ready", value })),
      (thrown: unknown) => take((before) => failed(before, thrown)),
    );
  }, [key]);
  const put = useCallback(
    (value: T) => {
      latest.current += 1;
      setState({ key, loaded: { status: "ready", value } });
    },
    [key],
  );
  useEffect(() => {
    reload();
    return () => void (latest.current += 1);
  }, [reload]);

  return { loaded: state.key === key ? state.loaded : { status: "loading" }, reload, put };
}
