/** Just what the heads' training needs, on rows of numbers. */

/** The directions along which rows differ most, by turning a guess towards them again and again. */
export function principalAxes(rows: readonly Float32Array[], count: number): readonly Float32Array[] {
  const size = Math.max(...rows.map((row) => row.length));
  const squares = secondMoments(rows, size);
  let axes = Array.from({ length: count }, (_, axis) =>
    Float64Array.from({ length: size }, (_, index) => Math.sin((axis + 1) * (index + 1))),
  );
  orthogonalize(axes);
  for (let turn = 0; turn < 15; turn += 1) {
    axes = axes.map((axis) => Float64Array.from(squares, (square) => dot(square, axis, size)));
    orthogonalize(axes);
  }
  return axes.map((axis) => Float32Array.from(axis));
}

function secondMoments(rows: readonly Float32Array[], size: number): readonly Float64Array[] {
  const squares = Array.from({ length: size }, () => new Float64Array(size));
  for (const row of rows)
    squares.forEach((square, left) => {
      const value = row[left] ?? 0;
      if (value === 0) return;
      for (let right = 0; right < row.length; right += 1) square[right] = (square[right] ?? 0) + value * (row[right] ?? 0);
    });
  return squares;
}

function orthogonalize(axes: readonly Float64Array[]): void {
  axes.forEach((axis, index) => {
    for (const earlier of axes.slice(0, index)) {
      const along = dot(axis, earlier, axis.length);
      for (let at = 0; at < axis.length; at += 1) axis[at] = (axis[at] ?? 0) - along * (earlier[at] ?? 0);
    }
    const length = Math.sqrt(dot(axis, axis, axis.length));
    for (let at = 0; at < axis.length; at += 1) axis[at] = (axis[at] ?? 0) / length;
  });
}

/** The columns `x` of `matrix · x = targets`; the matrix is symmetric and positive, and its lower half is overwritten. */
export function solveSymmetric(matrix: readonly Float64Array[], targets: readonly Float64Array[]): readonly Float64Array[] {
  factorize(matrix);
  return targets.map((target) => {
    const column = Float64Array.from(target);
    matrix.forEach((row, index) => {
      column[index] = ((column[index] ?? 0) - dot(row, column, index)) / (row[index] ?? 1);
    });
    for (let index = matrix.length - 1; index >= 0; index -= 1) {
      const row = matrix[index] ?? column;
      const value = (column[index] ?? 0) / (row[index] ?? 1);
      column[index] = value;
      for (let at = 0; at < index; at += 1) column[at] = (column[at] ?? 0) - value * (row[at] ?? 0);
    }
    return column;
  });
}

/** Cholesky's factor, in the lower half. */
function factorize(matrix: readonly Float64Array[]): void {
  matrix.forEach((row, index) => {
    for (let at = 0; at < index; at += 1) {
      const other = matrix[at] ?? row;
      row[at] = ((row[at] ?? 0) - dot(row, other, at)) / (other[at] ?? 1);
    }
    row[index] = Math.sqrt(Math.max(1e-12, (row[index] ?? 0) - dot(row, row, index)));
  });
}

/** Four sums at once: training spends nearly all its time here. */
function dot(left: Float64Array, right: Float64Array, size: number): number {
  let [one, two, three, four] = [0, 0, 0, 0];
  let index = 0;
  for (; index + 3 < size; index += 4) {
    one += (left[index] ?? 0) * (right[index] ?? 0);
    two += (left[index + 1] ?? 0) * (right[index + 1] ?? 0);
    three += (left[index + 2] ?? 0) * (right[index + 2] ?? 0);
    four += (left[index + 3] ?? 0) * (right[index + 3] ?? 0);
  }
  for (; index < size; index += 1) one += (left[index] ?? 0) * (right[index] ?? 0);
  return one + two + three + four;
}
