import { useState } from "preact/hooks";
import { texts } from "../texts.js";
import { copyText } from "./copy-text.js";

/** Copies a text. @param of what it is, for those who hear the page: "Copy the webhook address". */
export function CopyButton({ text, of }: { text: string; of: string }) {
  const [said, setSaid] = useState("");
  const copy = async () => {
    // Emptied first, so that a second "Copied" is heard as well.
    setSaid("");
    setSaid((await copyText(text)) ? texts.parts.copied : texts.parts.notCopied);
  };
  return (
    <span class="copy">
      <button type="button" class="button" onClick={() => void copy()}>
        {texts.parts.copy}
        <span class="unseen"> {of}</span>
      </button>
      <span class="muted" role="status">
        {said}
      </span>
    </span>
  );
}
