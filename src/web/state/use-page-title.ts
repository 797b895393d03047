import { useEffect } from "preact/hooks";
import { texts } from "../texts.js";

/** Names what is open in the browser's tab, and nothing once it is left. */
export function usePageTitle(open: string | null): void {
  useEffect(() => {
    document.title = open === null ? texts.product : `${open} · ${texts.product}`;
    return () => void (document.title = texts.product);
  }, [open]);
}
