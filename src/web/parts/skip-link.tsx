import { focusContent } from "../router/use-focus-on-move.js";
import { texts } from "../texts.js";

/** Leads past the navigation. The address behind # belongs to the router, so the link moves the focus itself. */
export function SkipLink() {
  return (
    <a
      class="skip"
      href="#content"
      onClick={(event) => {
        event.preventDefault();
        focusContent();
      }}
    >
      {texts.skip}
    </a>
  );
}
