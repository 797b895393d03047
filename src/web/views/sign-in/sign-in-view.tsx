import { useEffect, useRef } from "preact/hooks";
import type { Session } from "../../../console/api/session.js";
import { Mark } from "../../parts/mark.js";
import { usePageTitle } from "../../state/use-page-title.js";
import { texts } from "../../texts.js";
import { IntercomSignIn } from "./intercom-sign-in.js";
import { TokenSignIn } from "./token-sign-in.js";

interface SignInViewProps {
  readonly session: Extract<Session, { standing: "signed-out" }>;
  /** Whether somebody was in the middle of their work. */
  readonly again: boolean;
  onToken(token: string): Promise<void>;
  /** Called when they may have signed in elsewhere. */
  onReturn(): void;
}

/** The door of a real workspace's console. */
export function SignInView({ session: { way, signInUrl, trouble }, again, onToken, onReturn }: SignInViewProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  usePageTitle(texts.signIn.title);
  useEffect(() => {
    // An open question would keep everything else from being touched.
    for (const dialog of document.querySelectorAll("dialog")) dialog.close();
    if (again) heading.current?.focus();
  }, [again]);
  return (
    <main class="lone">
      <p class="lone-product">
        <Mark />
        {texts.product}
      </p>
      <h1 ref={heading} tabIndex={-1}>
        {again ? texts.signIn.againTitle : texts.signIn.title}
      </h1>
      <p>{again ? texts.signIn.again : texts.signIn.lead}</p>
      {trouble === null ? null : (
        <p class="problem" role="alert">
          {trouble}
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
