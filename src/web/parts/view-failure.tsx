import { texts } from "../texts.js";
import { PageHeading } from "./page-heading.js";

/** In a view's place where it could not be shown. Only a reload helps: a server of another version has other files. */
export function ViewFailure({ title, why }: { title: string; why: string }) {
  return (
    <>
      <PageHeading title={title} />
      <div class="notice" role="alert">
        <p>{why}</p>
        <button type="button" class="button" onClick={() => window.location.reload()}>
          {texts.reloadPage}
        </button>
      </div>
    </>
  );
}
