import { COLUMNS, dataTable, FIRST_CANVAS_PX, firstLines, heightOf, type Canvas, type Component } from "../kit/index.js";
import { footer, link, muted, paragraph } from "./controls.js";
import { draftArea } from "./draft-area.js";
import { factRows, riskLine } from "./facts.js";
import type { LineBudget } from "./room.js";
import { screenCanvas } from "./screen-canvas.js";
import { texts } from "./texts.js";
import type { SidebarView } from "./view.js";

/** From roomy to tight: what is taken away first is what the next click shows anyway. */
const DEPS: readonly LineBudget[] = [
  { draft: 3, notice: 4 },
  { draft: 2, notice: 4 },
  { draft: 1, notice: 2 },
  { draft: 1, notice: 1 },
];
const TIGHTEST: LineBudget = { draft: 0, notice: 1 };

/** The first screen: at most 400 px whatever there is to say, and no primary button. */
export function drawHome(view: SidebarView): Canvas {
  const budget = DEPS.find((candidate) => heightOf(homeComponents(view, candidate)) <= FIRST_CANVAS_PX) ?? TIGHTEST;
  return screenCanvas(view, "home", homeComponents(view, budget));
}

function homeComponents(view: SidebarView, budget: LineBudget): Component[] {
  return [
    paragraph(riskLine(view)),
    dataTable(factRows(view)),
    ...notices(view).map((words) => muted(firstLines(words, COLUMNS, budget.notice))),
    ...draftArea(view, budget),
    ...footer(link("open-details", texts.details)),
  ];
}

function notices({ people, problems }: SidebarView): string[] {
  const services = [...new Set(problems.map(({ service }) => service))];
  return [...(people > 1 ? [texts.group(people)] : []), ...(services.length > 0 ? [texts.problems.short(services)] : [])];
}
