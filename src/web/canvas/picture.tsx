import { useState } from "preact/hooks";
import { texts } from "../views/inbox/texts.js";

interface PictureProps {
  readonly url: string;
  readonly width: number;
  readonly height: number;
  readonly rounded: boolean;
}

/** The sandbox loads nothing from outside, so a picture from elsewhere shows as a frame of its size that names its host. */
export function Picture({ url, width, height, rounded }: PictureProps) {
  const [missing, setMissing] = useState(() => new URL(url, window.location.href).origin !== window.location.origin);
  const size = { width: `${width}px`, aspectRatio: `${width} / ${height}` };
  if (missing)
    return (
      <span class="picture" data-rounded={rounded} style={size} role="img" aria-label={texts.canvas.pictureFrom(hostOf(url))}>
        <span aria-hidden="true">{hostOf(url)}</span>
      </span>
    );
  return <img class="picture" data-rounded={rounded} src={url} style={size} alt="" onError={() => setMissing(true)} />;
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}
