"""The Taylor series of the comparison in SymPy's ring_series (Debian: python3-sympy). Prints "task<TAB>milliseconds", CPU time, smallest of the runs."""
import time

from sympy import QQ, ring
from sympy.polys.ring_series import rs_cos, rs_exp, rs_log, rs_mul, rs_series_inversion, rs_sin, rs_tan

R, x = ring("x", QQ)
functions = {
    "sin(x)*cos(x)": lambda n: rs_mul(rs_sin(x, x, n), rs_cos(x, x, n), x, n),
    "exp(sin(x))": lambda n: rs_exp(rs_sin(x, x, n), x, n),
    "ln(1+x*exp(x))": lambda n: rs_log(1 + x * rs_exp(x, x, n), x, n),
    "1/(1-x-x^2)": lambda n: rs_series_inversion(1 - x - x**2, x, n),
    "tan(x)": lambda n: rs_tan(x, x, n),
}
for order in (10, 30, 100):
    for name, f in functions.items():
        best = float("inf")
        for _ in range(3):
            start = time.process_time()
            f(order + 1)
            best = min(best, time.process_time() - start)
        print(f"series {name} {order}", best * 1e3, sep="\t", flush=True)
