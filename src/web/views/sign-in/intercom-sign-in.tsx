import { useEffect } from "preact/hooks";
import { rememberAddress } from "../../router/remembered-address.js";
import { texts } from "../../texts.js";

interface IntercomSignInProps {
  readonly url: string;
  readonly again: boolean;
  onReturn(): void;
}

/** At Intercom. In the middle of work that happens in another tab, so that what was typed here stays. */
export function IntercomSignIn({ url, again, onReturn }: IntercomSignInProps) {
  useEffect(() => {
    if (!again) return;
    const variant = () => {
      if (document.visibilityState === "visible") onReturn();
    };
    document.addEventListener("visibilitychange", variant);
    return () => document.removeEventListener("visibilitychange", variant);
  }, [again, onReturn]);
  const way = again ? { target: "_blank", rel: "noopener" } : { onClick: rememberAddress };
  return (
    <p>
      <a class="button button-primary" href={url} {...way}>
        {texts.signIn.atIntercom}
      </a>
    </p>
  );
}
