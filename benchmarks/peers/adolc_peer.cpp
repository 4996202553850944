// Gradients evaluated by ADOL-C (Debian: libadolc-dev): reverse mode over a tape that was recorded once.
// Build: g++ -O2 adolc_peer.cpp -ladolc. Prints "task<TAB>nanoseconds of a gradient", the smallest of many runs.
#include <adolc/adolc.h>
#include <algorithm>
#include <cmath>
#include <ctime>
#include <functional>
#include <iostream>
#include <string>
#include <vector>

static double now_ns() { timespec t; clock_gettime(CLOCK_MONOTONIC, &t); return t.tv_sec * 1e9 + t.tv_nsec; }

using Function = std::function<adouble(const std::vector<adouble> &)>;

static void measure(const std::string &task, int n, const Function &f)
{
    std::vector<double> x(n), gradient(n);
    for (int i = 0; i < n; i++) x[i] = 0.3 + std::fmod(0.618 * i, 1);
    trace_on(1);
    {
        std::vector<adouble> a(n);
        for (int i = 0; i < n; i++) a[i] <<= x[i];
        double y;
        f(a) >>= y;
    }
    trace_off();
    double best = 1e300;
    for (double end = now_ns() + 1e9; now_ns() < end;) {
        double start = now_ns();
        ::gradient(1, n, x.data(), gradient.data());
        best = std::min(best, now_ns() - start);
    }
    std::cout << task << '\t' << best << std::endl;
}

static adouble rosenbrock(const std::vector<adouble> &x)
{
    adouble sum = 0;
    for (size_t i = 0; i + 1 < x.size(); i++) {
        adouble t = x[i + 1] - x[i] * x[i], u = 1 - x[i];
        sum += 100 * t * t + u * u;
    }
    return sum;
}

// The weights layer by layer, a neuron's bias before its weights; then the four inputs and the target.
static adouble network(const std::vector<adouble> &x)
{
    std::vector<adouble> layer(x.begin() + 369, x.begin() + 373);
    int next = 0;
    for (int size : {16, 16, 1}) {
        std::vector<adouble> outputs(size);
        for (auto &output : outputs) {
            output = x[next++];
            for (auto &input : layer) output += x[next++] * input;
            if (size > 1) output = tanh(output);
        }
        layer = outputs;
    }
    adouble d = layer[0] - x[373];
    return d * d;
}

int main()
{
    for (int n : {10, 100, 1000, 10000}) measure("Rosenbrock n = " + std::to_string(n), n, rosenbrock);
    measure("network 4-16-16-1", 374, network);
}
