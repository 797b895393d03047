/** The page's colours as a canvas needs them: values, not names. */
export interface ChartTheme {
  readonly ink: string;
  readonly inkSoft: string;
  readonly line: string;
  readonly surface: string;
  readonly good: string;
  readonly bad: string;
  /** Colours that differ from each other and stand out from the surface. */
  readonly series: readonly string[];
  readonly font: string;
}

/** Reads the tokens where the chart stands, in the scheme of the moment. */
export function chartThemeOf(element: Element): ChartTheme {
  const style = getComputedStyle(element);
  const token = (name: string) => style.getPropertyValue(name).trim();
  return {
    ink: token("--ink"),
    inkSoft: token("--ink-soft"),
    line: token("--line"),
    surface: token("--surface"),
    good: token("--good"),
    bad: token("--risk-ink"),
    series: [1, 2, 3, 4, 5, 6].map((index) => token(`--analytics-${index}`)),
    font: token("--font"),
  };
}
