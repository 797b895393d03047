import { Logo } from "../../parts/badges.js";
import { texts } from "../../texts.js";

/** Where nobody can be let in. @param because the server's own reason with its remedy; null where it has neither console nor sandbox. */
export function ClosedView({ because }: { because: string | null }) {
  return (
    <main class="lone" id="content" tabIndex={-1}>
      <p class="lone-product">
        <Logo />
        {texts.product}
      </p>
      <h1>{texts.closed.title}</h1>
      {because === null ? (
        <>
          <p>{texts.closed.why}</p>
          <p>{texts.closed.where}</p>
          <p class="muted">{texts.closed.howTo}</p>
        </>
      ) : (
        <p>{because}</p>
      )}
    </main>
  );
}
