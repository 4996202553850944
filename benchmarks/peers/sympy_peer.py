"""The tasks of the comparison in SymPy (Debian: python3-sympy). Prints "task<TAB>milliseconds", medians of CPU time."""
import statistics
import time

from sympy import Symbol, exp, log, sin
from sympy.core.cache import clear_cache

x = Symbol("x")


def measure(task, runs, body):
    times = []
    for _ in range(runs):
        clear_cache()
        start = time.process_time()
        body()
        times.append((time.process_time() - start) * 1e3)
    print(task, statistics.median(times), sep="\t", flush=True)


f = x**10 * sin(x) * exp(x) * log(x) / (1 + x**2)
measure("T2 order 1", 5, lambda: f.diff(x, 1))
measure("T2 order 4", 3, lambda: f.diff(x, 4))
measure("T2 order 10", 1, lambda: f.diff(x, 10))
