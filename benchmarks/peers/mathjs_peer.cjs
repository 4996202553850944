// The tasks of the comparison in math.js (npm: mathjs; NODE_PATH says where it is).
// Prints "task<TAB>milliseconds", medians of CPU time.
const { derivative, parse } = require("mathjs");

function measure(task, runs, body) {
  body();
  const times = [];
  for (let i = 0; i < runs; i++) {
    const start = process.cpuUsage();
    body();
    const { user, system } = process.cpuUsage(start);
    times.push((user + system) / 1e3);
  }
  times.sort((a, b) => a - b);
  console.log(`${task}\t${times[runs >> 1]}`);
}

function nth(f, order) {
  for (let i = 0; i < order; i++) f = derivative(f, "x", { simplify: false });
  return f;
}

const f = parse("x^10*sin(x)*exp(x)*log(x)/(1+x^2)");
measure("T2 order 1", 31, () => nth(f, 1));
measure("T2 order 4", 5, () => nth(f, 4));

// Forward mode only: a gradient is one derivative after the other.
function gradient(text, n) {
  const expression = parse(text);
  for (let i = 0; i < n; i++) derivative(expression, `x${i}`, { simplify: false });
}

const indices = (n) => [...Array(n).keys()];
const rosenbrock = (n) => indices(n - 1).map((i) => `100*(x${i + 1}-x${i}^2)^2+(1-x${i})^2`).join("+");
measure("T3 Rosenbrock gradient 100", 3, () => gradient(rosenbrock(100), 100));
measure("T5 product gradient 100", 3, () => gradient(indices(100).map((i) => `x${i}`).join("*"), 100));
