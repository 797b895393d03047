import type { ImageComponent } from "../../../canvas/kit/index.js";
import { webAddress } from "../html/safe-html.js";
import { texts } from "../views/inbox/texts.js";
import { Picture } from "./picture.js";

export function CanvasImage({ url, width, height, align = "left", rounded = false, bottom_margin, action }: ImageComponent) {
  const href = action === undefined ? null : webAddress(action.url);
  const picture = <Picture url={url} width={width} height={height} rounded={rounded} />;
  return (
    <div class="canvas-image" data-align={align} data-margin={bottom_margin}>
      {href === null ? (
        picture
      ) : (
        <a href={href} target="_blank" rel="noopener noreferrer" aria-label={texts.canvas.openPage}>
          {picture}
        </a>
      )}
    </div>
  );
}
