/** Pixels of a pattern's tile: wide enough to be told apart, narrow enough for the bars of 90 days. */
const TILE = 8;

type Draw = (pen: CanvasRenderingContext2D) => void;

const line =
  (...points: readonly (readonly [number, number, number, number])[]): Draw =>
  (pen) => {
    for (const [fromX, fromY, toX, toY] of points) {
      pen.moveTo(fromX, fromY);
      pen.lineTo(toX, toY);
    }
  };

/** The first is plain. */
const PATTERNS: readonly (Draw | null)[] = [
  null,
  line([-2, 2, 2, -2], [0, TILE, TILE, 0], [TILE - 2, TILE + 2, TILE + 2, TILE - 2]),
  line([0, 2, TILE, 2], [0, 6, TILE, 6]),
  line([-2, TILE - 2, 2, TILE + 2], [0, 0, TILE, TILE], [TILE - 2, -2, TILE + 2, 2]),
  line([2, 0, 2, TILE], [6, 0, 6, TILE]),
  line([0, 4, TILE, 4], [4, 0, 4, TILE]),
];

/** A fill that is told apart by its pattern as well as by its colour. */
export function hatch(colour: string, index: number, ground: string): string | CanvasPattern {
  const draw = PATTERNS[index % PATTERNS.length] ?? null;
  const tile = document.createElement("canvas");
  const pen = tile.getContext("2d");
  if (draw === null || pen === null) return colour;
  tile.width = TILE;
  tile.height = TILE;
  pen.fillStyle = colour;
  pen.fillRect(0, 0, TILE, TILE);
  pen.strokeStyle = ground;
  pen.lineWidth = 1.25;
  pen.beginPath();
  draw(pen);
  pen.stroke();
  return pen.createPattern(tile, "repeat") ?? colour;
}
