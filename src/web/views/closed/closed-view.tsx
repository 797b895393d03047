/** What is shown where nobody can be let in. */
import { Logo } from "../../parts/badges.js";
import { pageTexts } from "../../texts.js";

/** Where nobody can be let in. @param because the server's own reason with its remedy; null where it has neither console nor sandbox. */
export function ClosedView({ because }: { because: string | null }) {
  return (
    <main class="lone" id="content" tabIndex={-1}>
      <p class="lone-product">
        <Logo />
        {pageTexts.product}
      </p>
      <h1>{pageTexts.closed.title}</h1>
      {because === null ? (
        <>
          <p>{pageTexts.closed.why}</p>
          <p>{pageTexts.closed.where}</p>
          <p class="muted">{pageTexts.closed.howTo}</p>
        </>
      ) : (
        <p>{because}</p>
      )}
    </main>
  );
}
