import { useId, useRef, useState } from "preact/hooks";
import { useTask } from "../../state/use-task.js";
import { texts } from "../../texts.js";

/** By the secret the server was started with. */
export function TokenSignIn({ onToken }: { onToken(token: string): Promise<void> }) {
  const [token, setToken] = useState("");
  const { busy, error, run } = useTask();
  const field = useRef<HTMLInputElement>(null);
  const [fieldId, hintId, errorId] = [useId(), useId(), useId()];
  const send = async () => {
    if (token.trim() === "") return;
    const isIn = await run(() => onToken(token.trim()));
    if (!isIn) field.current?.select();
  };
  return (
    <form
      class="field sign-in"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <label for={fieldId}>{texts.signIn.token}</label>
      <p class="field-hint" id={hintId}>
        {texts.signIn.tokenHint}
      </p>
      <input
        id={fieldId}
        ref={field}
        type="password"
        autocomplete="current-password"
        required
        maxLength={1000}
        value={token}
        aria-invalid={error !== null}
        aria-describedby={error === null ? hintId : `${errorId} ${hintId}`}
        onInput={(event) => setToken(event.currentTarget.value)}
      />
      {error === null ? null : (
        <p class="problem" role="alert" id={errorId}>
          {error.message}
        </p>
      )}
      <button type="submit" class="button button-primary" disabled={busy}>
        {busy ? texts.signIn.sending : texts.signIn.send}
      </button>
    </form>
  );
}
