import type { TextComponent } from "../../../canvas/kit/index.js";
import { parseMarks, type Mark } from "./read-marks.js";

export function CanvasText({ text, style = "paragraph", align = "left", bottom_margin }: TextComponent) {
  const Tag = style === "header" ? "h3" : "p";
  return (
    <Tag class="canvas-text" data-style={style} data-align={align} data-margin={bottom_margin}>
      {parseMarks(text).map((mark, index) => (
        <Marked key={index} mark={mark} />
      ))}
    </Tag>
  );
}

function Marked({ mark }: { mark: Mark }) {
  if (mark.kind === "words") return <>{mark.text}</>;
  if (mark.kind === "bold") return <strong>{mark.text}</strong>;
  return (
    <a href={mark.href} target="_blank" rel="noopener noreferrer">
      {mark.text}
    </a>
  );
}
