\\ The Taylor series of the comparison in PARI/GP (Debian: pari-gp). Prints "task<TAB>milliseconds", CPU time a run.
functions = [["sin(x)*cos(x)", () -> sin(x)*cos(x)], ["exp(sin(x))", () -> exp(sin(x))], ["ln(1+x*exp(x))", () -> log(1+x*exp(x))], ["1/(1-x-x^2)", () -> 1/(1-x-x^2+O(x^default(seriesprecision)))], ["tan(x)", () -> tan(x)]];
measure(name, f, n) = {
  my(runs = 1, t = 0);
  default(seriesprecision, n + 1);
  f();
  while(t < 200, runs = runs * 4; gettime(); for(i = 1, runs, f()); t = gettime());
  print("series ", name, " ", n, "\t", t / runs * 1.0);
}
foreach([10, 30, 100, 300], n, foreach(functions, f, measure(f[1], f[2], n)));
quit
