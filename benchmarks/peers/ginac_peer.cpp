// The tasks of the comparison in GiNaC (Debian: libginac-dev). Build: g++ -O2 ginac_peer.cpp -lginac -lcln
// Prints "task<TAB>milliseconds", the median of several runs of CPU time.
#include <algorithm>
#include <ctime>
#include <fstream>
#include <functional>
#include <ginac/ginac.h>
#include <iostream>
#include <sstream>
#include <vector>

using namespace GiNaC;

static double cpu_ms() { timespec t; clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t); return t.tv_sec * 1e3 + t.tv_nsec / 1e6; }

static void measure(const char *task, int runs, const std::function<void()> &body)
{
    body();
    std::vector<double> times;
    for (int i = 0; i < runs; i++) { double start = cpu_ms(); body(); times.push_back(cpu_ms() - start); }
    std::sort(times.begin(), times.end());
    std::cout << task << '\t' << times[runs / 2] << std::endl;
}

int main(int argc, char **argv)
{
    symbol x("x");
    auto t2 = [&] { return ex(pow(x, 10) * sin(x) * exp(x) * log(x) / (1 + pow(x, 2))); };
    measure("T2 order 1", 51, [&] { t2().diff(x, 1); });
    measure("T2 order 4", 21, [&] { t2().diff(x, 4); });
    measure("T2 order 10", 11, [&] { t2().diff(x, 10); });
    measure("chain 1000", 3, [&] { ex e = x; for (int i = 0; i < 1000; i++) e = sin(e); e.diff(x); });

    if (argc > 1) {
        std::vector<std::string> texts;
        std::ifstream file(argv[1]);
        for (std::string line; std::getline(file, line);) texts.push_back(line);
        measure("parse", 3, [&] {
            for (const auto &text : texts) {
                parser reader;
                try { reader(text); } catch (const std::exception &) { }
            }
        });
    }
}
