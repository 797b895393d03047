"""Four bits for what is looked up or multiplied: rows of an embedding table, and matrices by GPTQ."""

import numpy as np


def quantize_rows(rows, group=128):
    """Each group of a row gets its own scale; the levels are -7.5 to 7.5. Returns packed bytes, float16 scales, and the rows as they will be read."""
    count, size = rows.shape
    groups = rows.reshape(count, size // group, group)
    largest = np.abs(groups).max(axis=2, keepdims=True) + 1e-9
    best_error = np.full(largest.shape, np.inf, np.float32)
    best_scale = np.zeros_like(largest)
    # A scale below the largest value clips a few and serves the many.
    for share in np.linspace(0.45, 1.0, 12):
        scale = (largest * share / 7.5).astype(np.float16).astype(np.float32)
        levels = np.clip(np.round(groups / scale + 7.5), 0, 15)
        error = (((levels - 7.5) * scale - groups) ** 2).sum(axis=2, keepdims=True)
        better = error < best_error
        best_error, best_scale = np.where(better, error, best_error), np.where(better, scale, best_scale)
    levels = np.clip(np.round(groups / best_scale + 7.5), 0, 15)
    read = ((levels - 7.5) * best_scale).reshape(count, size).astype(np.float32)
    levels = levels.reshape(count, size).astype(np.uint8)
    # Number d stands in the low half of byte d, number d + size / 2 in its high half.
    packed = levels[:, : size // 2] | (levels[:, size // 2 :] << 4)
    return packed, best_scale[:, :, 0].astype(np.float16), read


def quantize_columns_int8(matrix):
    """One scale for each output column."""
    scale = np.abs(matrix).max(axis=0, keepdims=True) / 127 + 1e-12
    return np.clip(np.round(matrix / scale), -127, 127).astype(np.int8), scale.astype(np.float32)


LARGEST = 63


def gptq(matrix, inputs_squared, block=16, damping=0.01):
    """
    Four bits for `matrix` (inputs x outputs), so that its answers to the inputs seen change least
    (Frantar et al. 2022): what rounding one row takes away is given to the rows after it.
    Each output has a unit, each block of its rows a whole number of units as its step, so that all of it are whole numbers
    from -63 to 63 of its unit and are multiplied as such: with 127 the sum of two products would not fit into the 16 bits
    that processors without VNNI have for it. Returns levels, zero points and steps of each block, and the units.
    """
    rows, columns = matrix.shape
    hessian = inputs_squared + np.eye(rows) * damping * np.mean(np.diag(inputs_squared))
    upper = np.linalg.cholesky(np.linalg.inv(hessian)).T
    work = matrix.astype(np.float64).copy()
    unit = np.abs(work).max(axis=0) / LARGEST + 1e-12
    levels = np.zeros((rows, columns), np.uint8)
    steps = np.zeros((rows // block, columns), np.uint8)
    zeros = np.zeros((rows // block, columns), np.uint8)
    for start in range(0, rows, block):
        index = start // block
        step, zero = _best_grid(work[start : start + block] / unit)
        steps[index], zeros[index] = step, zero
        errors = np.zeros((block, columns))
        for offset in range(block):
            row = start + offset
            level = np.clip(np.round(work[row] / unit / step + zero), 0, 15)
            levels[row] = level
            error = (work[row] - (level - zero) * step * unit) / upper[row, row]
            work[row + 1 : start + block] -= np.outer(upper[row, row + 1 : start + block], error)
            errors[offset] = error
        work[start + block :] -= upper[start : start + block, start + block :].T @ errors
    return levels, zeros, steps, unit.astype(np.float32)


def whole_numbers(levels, zeros, steps, block=16):
    """The matrix in its units."""
    each = lambda grid: np.repeat(grid.astype(np.int16), block, axis=0)
    return ((levels.astype(np.int16) - each(zeros)) * each(steps)).astype(np.int8)


def _best_grid(block):
    low, high = block.min(axis=0), block.max(axis=0)
    best_error = np.full(low.shape, np.inf)
    best_step, best_zero = np.ones_like(low), np.full_like(low, 8)
    for step in range(1, 9):
        middle = 7.5 - (low + high) / 2 / step
        for zero in (np.clip(np.floor(middle), 0, 15), np.clip(np.ceil(middle), 0, 15)):
            level = np.clip(np.round(block / step + zero), 0, 15)
            error = (((level - zero) * step - block) ** 2).sum(axis=0)
            better = (error < best_error) & (np.maximum(zero, 15 - zero) * step <= LARGEST)
            best_error = np.where(better, error, best_error)
            best_step, best_zero = np.where(better, step, best_step), np.where(better, zero, best_zero)
    return best_step.astype(np.uint8), best_zero.astype(np.uint8)


def quantized_inputs(x, by_row):
    """As the runtime rounds what it multiplies by a matrix of whole numbers: 256 levels for a whole text."""
    largest = np.abs(x).max(axis=1, keepdims=True) if by_row else np.float32(1)
    x = x / largest
    low, high = min(x.min(), 0), max(x.max(), 0)
    scale = (high - low) / 255
    zero = np.round(-low / scale)
    return ((np.clip(np.round(x / scale) + zero, 0, 255) - zero) * scale * largest).astype(np.float32)
