import { Mark } from "../../parts/mark.js";
import { texts } from "../../texts.js";

/** Where a real workspace is connected, there is nothing to try out. */
export function ClosedView() {
  return (
    <main class="lone">
      <p class="lone-product">
        <Mark />
        {texts.product}
      </p>
      <h1>{texts.closed.title}</h1>
      <p>{texts.closed.why}</p>
      <p>{texts.closed.where}</p>
      <p class="muted">{texts.closed.howTo}</p>
    </main>
  );
}
