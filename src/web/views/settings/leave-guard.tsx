import { useEffect, useId, useRef } from "preact/hooks";
import { settingsTexts } from "./texts.js";

const texts = settingsTexts.leave;

/** Asks before unsaved changes are lost: on the way to another view, on reload and when the tab is closed. */
export function LeaveGuard({ unsaved }: { unsaved: boolean }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const wanted = useRef("");
  const leaving = useRef(false);
  useEffect(() => {
    if (!unsaved) return;
    const here = window.location.hash;
    // Told before `hashchange`, on which the router acts: by then the address is this one again.
    const hold = () => {
      if (leaving.current || pathOf(window.location.hash) === pathOf(here)) return;
      wanted.current = window.location.hash;
      window.history.pushState(null, "", here);
      dialog.current?.showModal();
    };
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("popstate", hold);
    window.addEventListener("beforeunload", warn);
    return () => {
      window.removeEventListener("popstate", hold);
      window.removeEventListener("beforeunload", warn);
    };
  }, [unsaved]);
  const leave = () => {
    leaving.current = true;
    dialog.current?.close();
    window.location.hash = wanted.current;
  };
  return (
    <dialog ref={dialog} class="question" aria-labelledby={titleId}>
      <h2 id={titleId}>{texts.title}</h2>
      <p>{texts.question}</p>
      <div class="actions">
        <button type="button" class="button button-danger" onClick={leave}>
          {texts.leave}
        </button>
        <button type="button" class="button" autofocus onClick={() => dialog.current?.close()}>
          {texts.stay}
        </button>
      </div>
    </dialog>
  );
}

const pathOf = (hash: string): string => hash.split("?", 1)[0] ?? "";
