import type { Analytics, VolumeLine } from "../../../../../api/analytics.js";
import { Section } from "../../../parts/section.js";
import { ChartFigure } from "../chart/chart-figure.js";
import { chartOptions } from "../chart/chart-options.js";
import { hatch } from "../chart/hatch.js";
import type { Look } from "../chart/look.js";
import { DayTable } from "../day-table.js";
import { count, day } from "../format.js";
import { lineName, volumePoint } from "../points.js";
import { texts } from "../texts.js";

export function VolumeSection({ figures }: { figures: Analytics }) {
  const { volume, calendar } = figures;
  const chart = (title: string, lines: readonly VolumeLine[]) => (
    <ChartFigure
      title={title}
      point={volumePoint(volume, lines)}
      data={lines}
      configure={(look) => stackedDays(look, calendar, lines)}
    >
      <DayTable
        caption={title}
        calendar={calendar}
        series={lines.map((line, place) => ({
          key: String(place),
          title: lineName(line),
          perDay: line.perDay,
          write: count,
        }))}
      />
    </ChartFigure>
  );
  return (
    <Section title={texts.volume.title} lead={texts.volume.lead}>
      {volume.total === 0 ? (
        <p class="analytics-empty">{texts.volume.empty}</p>
      ) : (
        <div class="analytics-pair">
          {chart(texts.volume.byCategory, volume.categories)}
          {chart(texts.volume.byUrgency, volume.urgencies)}
        </div>
      )}
    </Section>
  );
}

function stackedDays(look: Look, calendar: Analytics["calendar"], lines: readonly VolumeLine[]) {
  return {
    type: "bar" as const,
    data: {
      labels: calendar.map(({ date }) => day(date)),
      datasets: lines.map((line, place) => ({
        label: lineName(line),
        data: [...line.perDay],
        backgroundColor: hatch(look.series[place] ?? look.ink, place, look.surface),
      })),
    },
    options: chartOptions(look, { stacked: true, whole: true, write: count }),
  };
}
