import { texts } from "../texts.js";

/** In the place of a value that is not there, which is never 0. @param why the words for it, such as "not measured yet". */
export function Missing({ why = texts.parts.missing }: { why?: string }) {
  return (
    <span class="missing" title={why}>
      <span aria-hidden="true">–</span>
      <span class="unseen">{why}</span>
    </span>
  );
}
