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


def gptq(matrix, inputs_squared, block=32, damping=0.01):
    """
    Four bits for `matrix` (inputs x outputs), so that its answers to the inputs seen change least
    (Frantar et al. 2022): what rounding one row takes away is given to the rows after it.
    Returns levels, scales and zero points for each block of rows, and the matrix as it will be used.
    """
    rows, columns = matrix.shape
    hessian = inputs_squared + np.eye(rows) * damping * np.mean(np.diag(inputs_squared))
    upper = np.linalg.cholesky(np.linalg.inv(hessian)).T
    work = matrix.astype(np.float64).copy()
    levels = np.zeros((rows, columns), np.uint8)
    scales = np.zeros((rows // block, columns), np.float32)
    zeros = np.zeros((rows // block, columns), np.uint8)
    used = np.zeros((rows, columns), np.float32)
    for start in range(0, rows, block):
        index = start // block
        scale, zero = _best_grid(work[start : start + block])
        scales[index], zeros[index] = scale, zero
        errors = np.zeros((block, columns))
        for offset in range(block):
            row = start + offset
            level = np.clip(np.round(work[row] / scale + zero), 0, 15)
            levels[row] = level
            used[row] = (level - zero) * scale
            error = (work[row] - used[row]) / upper[row, row]
            work[row + 1 : start + block] -= np.outer(upper[row, row + 1 : start + block], error)
            errors[offset] = error
        work[start + block :] -= upper[start : start + block, start + block :].T @ errors
    return levels, scales, zeros, used


def _best_grid(block):
    low, high = np.minimum(block.min(axis=0), 0), np.maximum(block.max(axis=0), 0)
    best_error = np.full(low.shape, np.inf)
    best_scale, best_zero = np.ones_like(low), np.zeros_like(low)
    for share in np.linspace(0.6, 1.0, 9):
        scale = np.maximum((high - low) * share / 15, 1e-9)
        zero = np.clip(np.round(-low * share / scale), 0, 15)
        level = np.clip(np.round(block / scale + zero), 0, 15)
        error = (((level - zero) * scale - block) ** 2).sum(axis=0)
        better = error < best_error
        best_error = np.where(better, error, best_error)
        best_scale, best_zero = np.where(better, scale, best_scale), np.where(better, zero, best_zero)
    return best_scale.astype(np.float32), best_zero.astype(np.uint8)
