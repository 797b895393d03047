/** Canvas components that are typed into. */
import { useId } from "preact/hooks";
import type { InputComponent, TextareaComponent } from "../../../canvas/kit/index.js";
import { webAddress } from "../html/safe-html.js";
import { inboxViewTexts } from "../views/inbox/texts.js";
import { textIn, useCanvas } from "./canvas-context.js";

export function CanvasInput({ id, label, placeholder, action, save_state = "unsaved", disabled = false }: InputComponent) {
  const { values, edit, click } = useCanvas();
  const fieldId = useId();
  const locked = disabled || save_state === "saved";
  const href = action?.type === "url" ? webAddress(action.url) : null;
  return (
    <div class="canvas-field" data-state={save_state}>
      <label for={fieldId}>{label ?? <span class="unseen">{placeholder ?? inboxViewTexts.canvas.write}</span>}</label>
      <div class="canvas-input">
        <input
          id={fieldId}
          type="text"
          data-component={id}
          value={textIn(values[id])}
          placeholder={placeholder}
          disabled={locked}
          onInput={(event) => edit(id, event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && !event.isComposing && action?.type === "submit") click(id);
          }}
        />
        {action?.type === "submit" ? (
          <button
            type="button"
            disabled={locked}
            aria-label={inboxViewTexts.canvas.submitField(label ?? placeholder ?? "")}
            onClick={() => click(id)}
          >
            →
          </button>
        ) : null}
        {href === null ? null : (
          <a href={href} target="_blank" rel="noopener noreferrer" aria-label={inboxViewTexts.canvas.openPage}>
            ↗
          </a>
        )}
      </div>
      <SaveState state={save_state} />
    </div>
  );
}

export function CanvasTextarea({ id, label, placeholder, error = false, disabled = false }: TextareaComponent) {
  const { values, edit } = useCanvas();
  const fieldId = useId();
  return (
    <div class="canvas-field" data-state={error ? "failed" : "unsaved"}>
      <label for={fieldId}>{label ?? <span class="unseen">{placeholder ?? inboxViewTexts.canvas.write}</span>}</label>
      <textarea
        id={fieldId}
        data-component={id}
        rows={5}
        value={textIn(values[id])}
        placeholder={placeholder}
        aria-invalid={error}
        disabled={disabled}
        onInput={(event) => edit(id, event.currentTarget.value)}
      />
    </div>
  );
}

/** What Intercom shows by colour alone, said in words as well. */
export function SaveState({ state }: { state: "unsaved" | "saved" | "failed" }) {
  if (state === "unsaved") return null;
  return <span class="canvas-save-state">{state === "saved" ? inboxViewTexts.canvas.saved : inboxViewTexts.canvas.failed}</span>;
}
