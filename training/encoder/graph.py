"""A small writer of ONNX graphs; tables and matrices go into one file beside the graph, which the runtime maps into memory."""

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper


class Graph:
    def __init__(self, name):
        self.name, self.nodes, self.initializers, self.count = name, [], [], 0
        self.names = set()

    def constant(self, name, array):
        if name not in self.names:
            self.names.add(name)
            self.initializers.append(numpy_helper.from_array(np.ascontiguousarray(array), name))
        return name

    def op(self, kind, inputs, **attributes):
        self.count += 1
        output = f"{kind}_{self.count}"
        self.nodes.append(helper.make_node(kind, inputs, [output], name=output, **attributes))
        return output

    def int8(self, name, quantized, scale):
        """The runtime folds this into one matrix of floats when it loads, and the file stays small."""
        numbers = self.op("Cast", [self.constant(f"{name}.int8", quantized)], to=TensorProto.FLOAT)
        return self.op("Mul", [numbers, self.constant(f"{name}.scale", scale)])

    def rows(self, name, ids, packed, scales, size):
        """Rows of a table of four-bit numbers, as floats."""
        groups = scales.shape[1]
        found = self.op("Gather", [self.constant(f"{name}.packed", packed), ids])
        low = self.op("BitwiseAnd", [found, self.constant("fifteen", np.array(15, np.uint8))])
        high = self.op("BitShift", [found, self.constant("four", np.array(4, np.uint8))], direction="RIGHT")
        numbers = self.op("Cast", [self.op("Concat", [low, high], axis=-1)], to=TensorProto.FLOAT)
        numbers = self.op("Sub", [numbers, self.constant("middle", np.array(7.5, np.float32))])
        numbers = self.op("Reshape", [numbers, self.constant(f"{name}.groups", np.array([-1, groups, size // groups], np.int64))])
        scale = self.op("Cast", [self.op("Gather", [self.constant(f"{name}.scales", scales), ids])], to=TensorProto.FLOAT)
        scale = self.op("Unsqueeze", [scale, self.constant("last", np.array([-1], np.int64))])
        return self.op("Reshape", [self.op("Mul", [numbers, scale]), self.constant(f"{name}.row", np.array([-1, size], np.int64))])

    def save(self, path, inputs, outputs):
        graph = helper.make_graph(self.nodes, self.name, inputs, outputs, self.initializers)
        opsets = [helper.make_opsetid("", 18), helper.make_opsetid("com.microsoft", 1)]
        model = helper.make_model(graph, opset_imports=opsets, ir_version=9, producer_name="simpli-for-intercom")
        data = path.with_suffix(".bin")
        data.unlink(missing_ok=True)
        onnx.save_model(model, str(path), save_as_external_data=True, all_tensors_to_one_file=True, location=data.name, size_threshold=4096)
