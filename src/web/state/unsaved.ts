/** What was typed and not saved yet, and what waits for a question about it. */
import { createContext } from "preact";
import { useContext, useEffect, useId } from "preact/hooks";

interface UnsavedWork {
  /** Ids of the forms that hold something unsaved. */
  readonly forms: Set<string>;
  /** Goes at once where nothing would be lost, else after a question. */
  leaveBy(go: () => void): void;
}

export const UnsavedContext = createContext<UnsavedWork>({ forms: new Set(), leaveBy: (go) => go() });

/** Leaving asks first as long as a form says that it holds something unsaved. */
export function useUnsaved(isUnsaved: boolean): void {
  const id = useId();
  const { forms } = useContext(UnsavedContext);
  useEffect(() => {
    if (!isUnsaved) return;
    forms.add(id);
    return () => void forms.delete(id);
  }, [isUnsaved, forms]);
}
