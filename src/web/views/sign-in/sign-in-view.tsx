/** Signing in: with the admin token, or at Intercom. */
import { useEffect, useId, useRef, useState } from "preact/hooks";
import type { PageSession } from "../../api/session-client.js";
import { Logo } from "../../parts/badges.js";
import { rememberAddress } from "../../router/address.js";
import { useFocusBack, usePageTitle } from "../../router/focus.js";
import { useTask } from "../../state/task.js";
import { pageTexts } from "../../texts.js";

interface SignInViewProps {
  readonly session: Extract<PageSession, { status: "signed-out" }>;
  /** Whether somebody was in the middle of their work. */
  readonly again: boolean;
  onToken(token: string): Promise<void>;
  /** Called when they may have signed in elsewhere. */
  onReturn(): void;
}

/** What people see before they are signed in to a real workspace's console. */
export function SignInView({ session: { way, signInUrl, installUrl, problem }, again, onToken, onReturn }: SignInViewProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  usePageTitle(pageTexts.signIn.title);
  useFocusBack(again);
  useEffect(() => {
    // An open question would keep everything else from being touched.
    for (const dialog of document.querySelectorAll("dialog")) dialog.close();
    if (again) heading.current?.focus();
  }, [again]);
  return (
    <main class="lone">
      <p class="lone-product">
        <Logo />
        {pageTexts.product}
      </p>
      <h1 ref={heading} tabIndex={-1}>
        {again ? pageTexts.signIn.againTitle : pageTexts.signIn.title}
      </h1>
      <p>{again ? pageTexts.signIn.again : pageTexts.signIn.lead}</p>
      {problem === null ? null : (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      {installUrl === null ? null : (
        <p>
          <a class="button" href={installUrl}>
            {pageTexts.signIn.install}
          </a>
        </p>
      )}
      {way === "intercom" && signInUrl !== null ? (
        <IntercomSignIn url={signInUrl} again={again} onReturn={onReturn} />
      ) : (
        <TokenSignIn onToken={onToken} />
      )}
    </main>
  );
}

interface IntercomSignInProps {
  readonly url: string;
  readonly again: boolean;
  onReturn(): void;
}

/** At Intercom. In the middle of work that happens in another tab, so that what was typed here stays. */
function IntercomSignIn({ url, again, onReturn }: IntercomSignInProps) {
  useEffect(() => {
    if (!again) return;
    const check = () => {
      if (document.visibilityState === "visible") onReturn();
    };
    document.addEventListener("visibilitychange", check);
    return () => document.removeEventListener("visibilitychange", check);
  }, [again, onReturn]);
  const way = again ? { target: "_blank", rel: "noopener" } : { onClick: rememberAddress };
  return (
    <p>
      <a class="button button-primary" href={url} {...way}>
        {pageTexts.signIn.atIntercom}
      </a>
    </p>
  );
}

/** By the secret the server was started with. */
function TokenSignIn({ onToken }: { onToken(token: string): Promise<void> }) {
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
      <label for={fieldId}>{pageTexts.signIn.token}</label>
      <p class="field-hint" id={hintId}>
        {pageTexts.signIn.tokenHint}
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
        {busy ? pageTexts.signIn.sending : pageTexts.signIn.send}
      </button>
    </form>
  );
}
