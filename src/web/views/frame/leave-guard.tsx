import type { ComponentChildren } from "preact";
import { useEffect, useId, useMemo, useRef } from "preact/hooks";
import { UnsavedContext } from "../../state/unsaved.js";
import { pageTexts } from "../../texts.js";

/** Asks before what is unsaved is lost: on the way to another view, on signing out, on reload and when the tab is closed. */
export function LeaveGuard({ children }: { children: ComponentChildren }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const go = useRef<() => void>(() => undefined);
  const leaving = useRef(false);
  const work = useMemo(() => {
    const forms = new Set<string>();
    const leaveBy = (next: () => void) => {
      if (forms.size === 0) return next();
      go.current = next;
      dialog.current?.showModal();
    };
    return { forms, leaveBy };
  }, []);
  useEffect(() => {
    let here = window.location.hash;
    // Told before `hashchange`, on which the router acts: by then the address is this one again.
    const hold = () => {
      const wanted = window.location.hash;
      if (work.forms.size === 0 || leaving.current || pathOf(wanted) === pathOf(here)) return;
      window.history.pushState(null, "", here);
      work.leaveBy(() => {
        leaving.current = true;
        window.location.hash = wanted;
      });
    };
    const follow = () => {
      here = window.location.hash;
      leaving.current = false;
    };
    const warn = (event: BeforeUnloadEvent) => {
      if (work.forms.size > 0) event.preventDefault();
    };
    window.addEventListener("popstate", hold);
    window.addEventListener("hashchange", follow);
    window.addEventListener("beforeunload", warn);
    return () => {
      window.removeEventListener("popstate", hold);
      window.removeEventListener("hashchange", follow);
      window.removeEventListener("beforeunload", warn);
    };
  }, [work]);
  const leave = () => {
    dialog.current?.close();
    go.current();
  };
  return (
    <UnsavedContext.Provider value={work}>
      {children}
      <dialog ref={dialog} class="question" aria-labelledby={titleId}>
        <h2 id={titleId}>{pageTexts.leave.title}</h2>
        <p>{pageTexts.leave.question}</p>
        <div class="actions">
          <button type="button" class="button button-danger" onClick={leave}>
            {pageTexts.leave.leave}
          </button>
          <button type="button" class="button" autofocus onClick={() => dialog.current?.close()}>
            {pageTexts.leave.stay}
          </button>
        </div>
      </dialog>
    </UnsavedContext.Provider>
  );
}

const pathOf = (hash: string): string => hash.split("?", 1)[0] ?? "";
