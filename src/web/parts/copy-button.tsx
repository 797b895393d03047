/** A button that copies a text. */
import { useState } from "preact/hooks";
import { pageTexts } from "../texts.js";

/** Copies a text. @param of what it is, for those who hear the page: "Copy the webhook address". */
export function CopyButton({ text, of }: { text: string; of: string }) {
  const [said, setSaid] = useState("");
  const copy = async () => {
    // Emptied first, so that a second "Copied" is heard as well.
    setSaid("");
    setSaid((await copyText(text)) ? pageTexts.parts.copied : pageTexts.parts.notCopied);
  };
  return (
    <span class="copy">
      <button type="button" class="button" onClick={() => void copy()}>
        {pageTexts.parts.copy}
        <span class="unseen"> {of}</span>
      </button>
      <span class="muted" role="status">
        {said}
      </span>
    </span>
  );
}

/** Puts a text on the clipboard; answers whether it is there. Browsers offer `navigator.clipboard` on https and localhost only. */
async function copyText(text: string): Promise<boolean> {
  // The types promise a clipboard everywhere.
  if ("clipboard" in navigator) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return copySelected(text);
    }
  }
  return copySelected(text);
}

/** The old way: a selected text box. */
function copySelected(text: string): boolean {
  const focused = document.activeElement;
  const box = document.createElement("textarea");
  box.value = text;
  box.readOnly = true;
  box.className = "unseen";
  document.body.append(box);
  box.select();
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- there is no other way on plain http.
    return document.execCommand("copy");
  } catch {
    return false;
  } finally {
    box.remove();
    if (focused instanceof HTMLElement) focused.focus();
  }
}
