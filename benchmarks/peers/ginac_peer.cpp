// The tasks of the comparison in GiNaC (Debian: libginac-dev). Build: g++ -O2 ginac_peer.cpp -lginac -lcln
// Prints "task<TAB>milliseconds", the median of several runs of CPU time.
#include <algorithm>
#include <ctime>
#include <fstream>
#include <functional>
#include <ginac/ginac.h>
#include <iostream>
#include <set>
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

static std::vector<symbol> variables(int n)
{
    std::vector<symbol> x;
    for (int i = 0; i < n; i++) x.push_back(symbol("x" + std::to_string(i)));
    return x;
}

static ex rosenbrock(const std::vector<symbol> &x)
{
    exvector terms;
    for (size_t i = 0; i + 1 < x.size(); i++) {
        terms.push_back(100 * pow(x[i + 1] - pow(x[i], 2), 2));
        terms.push_back(pow(1 - x[i], 2));
    }
    return ex(add(terms));
}

static std::pair<ex, std::vector<symbol>> network()
{
    std::vector<symbol> weights;
    auto weight = [&] { weights.push_back(symbol("w" + std::to_string(weights.size()))); return weights.back(); };
    exvector layer = {numeric("0.1"), numeric("0.2"), numeric("0.3"), numeric("0.4")};
    for (int size : {16, 16, 1}) {
        exvector next;
        for (int i = 0; i < size; i++) {
            exvector terms;
            for (const ex &a : layer) terms.push_back(weight() * a);
            terms.push_back(weight());
            ex sum = ex(add(terms));
            next.push_back(size == 1 ? sum : ex(tanh(sum)));
        }
        layer = next;
    }
    return {pow(layer[0] - numeric("0.5"), 2), weights};
}

static std::pair<exvector, std::vector<symbol>> brusselator(int n)
{
    std::vector<symbol> u, v;
    for (int i = 0; i < n * n; i++) { u.push_back(symbol("u" + std::to_string(i))); v.push_back(symbol("v" + std::to_string(i))); }
    auto at = [n](int i, int j) { return (i + n) % n * n + (j + n) % n; };
    exvector functions;
    for (bool is_u : {true, false})
        for (int i = 0; i < n; i++)
            for (int j = 0; j < n; j++) {
                const std::vector<symbol> &w = is_u ? u : v;
                ex reaction = pow(u[at(i, j)], 2) * v[at(i, j)];
                ex diffusion = w[at(i - 1, j)] + w[at(i + 1, j)] + w[at(i, j - 1)] + w[at(i, j + 1)] - 4 * w[at(i, j)];
                functions.push_back((is_u ? 1 + reaction - numeric(22, 5) * u[at(i, j)] : numeric(17, 5) * u[at(i, j)] - reaction) + 10 * diffusion);
            }
    u.insert(u.end(), v.begin(), v.end());
    return {functions, u};
}

// Reverse mode does not exist in GiNaC: a gradient is one derivative after the other, a sparse Jacobian those of the
// variables that a row contains.
static void gradient(const ex &f, const std::vector<symbol> &x)
{
    for (const symbol &s : x) f.diff(s);
}

static void gradients()
{
    for (int n : {100, 1000}) {
        auto x = variables(n);
        ex f = rosenbrock(x);
        measure(("T3 Rosenbrock gradient " + std::to_string(n)).c_str(), 3, [&] { gradient(f, x); });
    }
    {
        auto x = variables(100);
        ex product = 1;
        exvector factors(x.begin(), x.end());
        product = ex(mul(factors));
        measure("T5 product gradient 100", 5, [&] { gradient(product, x); });
    }
    {
        auto [loss, weights] = network();
        measure("T6 network gradient", 3, [&] { gradient(loss, weights); });
    }
    for (int n : {8, 32}) {
        auto [functions, x] = brusselator(n);
        measure(("T7 Brusselator " + std::to_string(n)).c_str(), 3, [&] {
            for (int k = 0; k < 2 * n * n; k++) {
                std::set<ex, ex_is_less> found;
                for (const_preorder_iterator i = functions[k].preorder_begin(); i != functions[k].preorder_end(); ++i)
                    if (is_a<symbol>(*i)) found.insert(*i);
                for (const ex &s : found) functions[k].diff(ex_to<symbol>(s));
            }
        });
    }
    {
        symbol m("m"), c("c");
        exvector terms;
        for (int i = 0; i < 1000; i++) terms.push_back(pow(numeric(i * 7 % 1000, 10) - m * i - c, 2) / (1 + i % 9));
        ex f = ex(add(terms));
        measure("T11 chi-squared gradient", 5, [&] { f.diff(m); f.diff(c); });
    }
}

int main(int argc, char **argv)
{
    symbol x("x");
    auto t2 = [&] { return ex(pow(x, 10) * sin(x) * exp(x) * log(x) / (1 + pow(x, 2))); };
    measure("T2 order 1", 51, [&] { t2().diff(x, 1); });
    measure("T2 order 4", 21, [&] { t2().diff(x, 4); });
    measure("T2 order 10", 11, [&] { t2().diff(x, 10); });
    measure("chain 1000", 3, [&] { ex e = x; for (int i = 0; i < 1000; i++) e = sin(e); e.diff(x); });
    gradients();

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
