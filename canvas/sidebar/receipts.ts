import type { Canvas, Component } from "../kit/index.js";
import { backTo, footer, header, itemAction, link, muted, paragraph } from "./controls.js";
import { formatTime, oneLine } from "./format.js";
import { screenCanvas } from "./screen.js";
import { texts } from "./texts.js";
import type { ReceiptView, SidebarView } from "./view.js";

const SHOWN = 8;

/** Everything we changed in Intercom for this conversation, why, and the way to take it back. */
export function drawReceipts(view: SidebarView): Canvas {
  const distinct = [...new Map(view.receipts.map((receipt) => [receipt.id, receipt])).values()];
  const newestFirst = distinct.sort((one, other) => other.at - one.at);
  const hidden = newestFirst.length - SHOWN;
  return screenCanvas(view, "receipts", [
    header(texts.receipts.title),
    ...(newestFirst.length === 0 ? [muted(texts.receipts.none)] : []),
    ...newestFirst.slice(0, SHOWN).flatMap((receipt) => one(receipt, view.timezone)),
    ...(hidden > 0 ? [muted(texts.receipts.more(hidden))] : []),
    ...footer(link("refresh", texts.refresh), backTo("open-details")),
  ]);
}

function one({ id, what, why, at, state, canUndo }: ReceiptView, timezone: string): Component[] {
  const { receipts: words } = texts;
  const line = words.line(oneLine(what), words.states[state], formatTime(at, timezone));
  return [paragraph(`${line}\n${oneLine(why, 220)}`), ...(canUndo ? itemAction("undo", id, words.undo) : [])];
}
