"""A stand-in for the tracers of other visualisers: at each line, all frames and what they reach.

    python3 line_tracer.py w1_fib.py 1000        prints {"steps": …, "microseconds_per_step": …}

Python runs the program under sys.settrace. At every line the whole visible state is encoded into
plain data, as a tool must that shows snapshots: frames, locals, and each object that can be reached.
It stops after so many steps, as those tools do.
"""

import io
import json
import sys
import time


class Enough(Exception):
    pass


def encode(value, heap):
    if value is None or isinstance(value, (int, float, str, bool)):
        return value
    reference = id(value)
    if reference not in heap:
        heap[reference] = None
        heap[reference] = encode_object(value, heap)
    return ["ref", reference]


def encode_object(value, heap):
    if isinstance(value, (list, tuple)):
        return [type(value).__name__] + [encode(v, heap) for v in value]
    if isinstance(value, dict):
        return ["dict"] + [[encode(k, heap), encode(v, heap)] for k, v in value.items()]
    if callable(value) or not hasattr(value, "__dict__"):
        slots = getattr(type(value), "__slots__", None)
        if callable(value) or not slots:
            return [type(value).__name__]
        return [type(value).__name__] + [[s, encode(getattr(value, s, None), heap)] for s in slots]
    return [type(value).__name__] + [[k, encode(v, heap)] for k, v in vars(value).items()]


def snapshot(frame, name):
    heap, stack = {}, []
    while frame is not None and frame.f_code.co_filename == name:
        visible = {k: v for k, v in frame.f_locals.items() if not k.startswith("__")}
        stack.append([frame.f_code.co_name, frame.f_lineno, {k: encode(v, heap) for k, v in visible.items()}])
        frame = frame.f_back
    return {"stack": stack, "heap": {str(k): v for k, v in heap.items()}}


def trace_program(path, limit):
    steps = []

    def tracer(frame, event, _):
        if frame.f_code.co_filename != path:
            return None
        if event in ("line", "return"):
            steps.append(snapshot(frame, path))
            if len(steps) >= limit:
                raise Enough
        return tracer

    with open(path, encoding="utf-8") as file:
        code = compile(file.read(), path, "exec")
    output, sys.stdout = sys.stdout, io.StringIO()
    sys.setrecursionlimit(1_000_000)
    begin = time.process_time()
    sys.settrace(tracer)
    try:
        exec(code, {"__name__": "__main__"})
    except Enough:
        pass
    finally:
        sys.settrace(None)
        sys.stdout = output
    size = len(json.dumps(steps))
    return steps, time.process_time() - begin, size


def main():
    steps, seconds, size = trace_program(sys.argv[1], int(sys.argv[2]))
    count = max(1, len(steps))
    print(json.dumps({"steps": len(steps), "microseconds_per_step": seconds * 1e6 / count,
                      "bytes_per_step": size / count}))


main()
