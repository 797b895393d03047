"""
A small writer of ONNX graphs, whose matrices go into one file beside the graph; and of tables, of which the app reads the
rows that a text needs: a table in the graph is mapped into memory and after some hundred texts it is all there.
"""

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

    def outside(self, name, kind, shape, location, offset):
        """What another gives to the runtime under the name of a file."""
        tensor = TensorProto(name=name, data_type=kind, dims=shape, data_location=TensorProto.EXTERNAL)
        for key, value in (("location", location), ("offset", offset), ("length", int(np.prod(shape)))):
            tensor.external_data.add(key=key, value=str(value))
        self.initializers.append(tensor)
        return name

    def op(self, kind, inputs, outputs=1, **attributes):
        self.count += 1
        names = [f"{kind}_{self.count}" if index == 0 else f"{kind}_{self.count}.{index}" for index in range(outputs)]
        self.nodes.append(helper.make_node(kind, inputs, names, name=names[0], **attributes))
        return names[0] if outputs == 1 else names

    def int8(self, name, quantized, scale):
        """The runtime folds this into one matrix of floats when it loads, and the file stays small."""
        numbers = self.op("Cast", [self.constant(f"{name}.int8", quantized)], to=TensorProto.FLOAT)
        return self.op("Mul", [numbers, self.constant(f"{name}.scale", scale)])

    def save(self, path, inputs, outputs):
        graph = helper.make_graph(self.nodes, self.name, inputs, outputs, self.initializers)
        opsets = [helper.make_opsetid("", 18), helper.make_opsetid("com.microsoft", 1)]
        model = helper.make_model(graph, opset_imports=opsets, ir_version=9, producer_name="simpli-for-intercom")
        if any(tensor.data_location == TensorProto.EXTERNAL for tensor in self.initializers):
            path.write_bytes(model.SerializeToString())
            return
        data = path.with_suffix(".bin")
        data.unlink(missing_ok=True)
        onnx.save_model(model, str(path), save_as_external_data=True, all_tensors_to_one_file=True, location=data.name, size_threshold=4096)


def write_rows(path, packed, scales):
    """Each row as its bytes and then its scales."""
    rows = np.concatenate([packed, np.ascontiguousarray(scales, "<f2").view(np.uint8).reshape(len(packed), -1)], axis=1)
    path.write_bytes(np.ascontiguousarray(rows).tobytes())
