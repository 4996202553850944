namespace SymCalc.Benchmarks;

/// <summary>The functions of several variables whose derivatives the benchmarks build.</summary>
internal static class GradientWorkloads
{
    /// <summary>x0, x1, ….</summary>
    public static Symbol[] Variables(int count, string name = "x") => [.. Enumerable.Range(0, count).Select(i => new Symbol($"{name}{i}"))];

    /// <summary>T3, T4: Rosenbrock's function Σ 100·(xᵢ₊₁ - xᵢ²)² + (1 - xᵢ)².</summary>
    public static Expr Rosenbrock(Symbol[] x) => ExprMath.Sum(Enumerable.Range(0, x.Length - 1)
        .SelectMany(i => new[] { 100 * (x[i + 1] - x[i].Pow(2)).Pow(2), (1 - x[i]).Pow(2) }));

    /// <summary>T5: Speelpenning's product x₀·x₁·….</summary>
    public static Expr Product(Symbol[] x) => ExprMath.Product(x);

    /// <summary>T6: the squared error of a network of 4-16-16-1 neurons with tanh for one sample, and its 369 weights.</summary>
    public static (Expr Loss, Symbol[] Weights) Network()
    {
        var weights = new List<Symbol>();
        Expr[] layer = [0.1, 0.2, 0.3, 0.4];
        foreach (var size in (int[])[16, 16, 1])
        {
            var next = new Expr[size];
            for (var i = 0; i < size; i++)
            {
                var sum = ExprMath.Sum([.. layer.Select(a => NewWeight() * a), NewWeight()]);
                next[i] = size == 1 ? sum : ExprMath.Tanh(sum);
            }

            layer = next;
        }

        return ((layer[0] - 0.5).Pow(2), [.. weights]);

        Symbol NewWeight()
        {
            weights.Add(new Symbol($"w{weights.Count}"));
            return weights[^1];
        }
    }

    /// <summary>T7: the right-hand sides of the Brusselator, a reaction with diffusion on a periodic grid of n×n cells.</summary>
    public static (ExprVector Functions, Symbol[] Variables) Brusselator(int n)
    {
        Symbol[] u = Variables(n * n, "u"), v = Variables(n * n, "v");
        var functions = new List<Expr>();
        foreach (var isU in (bool[])[true, false])
        {
            for (var i = 0; i < n; i++)
            {
                for (var j = 0; j < n; j++)
                {
                    Expr reaction = u[At(i, j)].Pow(2) * v[At(i, j)];
                    var w = isU ? u : v;
                    var diffusion = w[At(i - 1, j)] + w[At(i + 1, j)] + w[At(i, j - 1)] + w[At(i, j + 1)] - (4 * w[At(i, j)]);
                    functions.Add((isU ? 1 + reaction - (Expr.Rational(22, 5) * u[At(i, j)]) : (Expr.Rational(17, 5) * u[At(i, j)]) - reaction) + (10 * diffusion));
                }
            }
        }

        return (new ExprVector(functions), [.. u, .. v]);

        int At(int i, int j) => ((i + n) % n * n) + ((j + n) % n);
    }

    /// <summary>T8: the position of the hand of an arm with seven joints, by homogeneous transformations.</summary>
    public static (ExprVector Position, Symbol[] Angles) Arm()
    {
        var q = Variables(7, "q");
        double[] lengths = [0.34, 0, 0.4, 0, 0.4, 0, 0.126];
        int[] twists = [-1, 1, 1, -1, -1, 1, 0];
        var pose = new Expr[3][];
        for (var i = 0; i < 3; i++)
        {
            pose[i] = [i == 0 ? 1 : 0, i == 1 ? 1 : 0, i == 2 ? 1 : 0, 0];
        }

        for (var k = 0; k < q.Length; k++)
        {
            Expr c = ExprMath.Cos(q[k]), s = ExprMath.Sin(q[k]), ca = twists[k] == 0 ? 1 : 0, sa = twists[k];
            Expr[][] joint = [[c, -s * ca, s * sa, 0], [s, c * ca, -c * sa, 0], [0, sa, ca, lengths[k]]];
            pose = [.. pose.Select(row => (Expr[])[.. Enumerable.Range(0, 4).Select(j =>
                (row[0] * joint[0][j]) + (row[1] * joint[1][j]) + (row[2] * joint[2][j]) + (j == 3 ? row[3] : 0))])];
        }

        return (new ExprVector(pose[0][3], pose[1][3], pose[2][3]), q);
    }

    /// <summary>T11: chi-squared of a straight line m·x + c through 1,000 points with exact coordinates.</summary>
    public static (Expr ChiSquared, Symbol[] Parameters) ChiSquared()
    {
        Symbol m = new("m"), c = new("c");
        var terms = Enumerable.Range(0, 1_000).Select(i => (Expr.Rational(i * 7 % 1_000, 10) - (m * i) - c).Pow(2) / (1 + (i % 9)));
        return (ExprMath.Sum(terms), [m, c]);
    }

    /// <summary>Looks at every entry, so that it is made.</summary>
    public static int Touch(ExprVector vector) => vector.Count(e => e is not null);

    /// <summary>Looks at every stored entry, so that it is made.</summary>
    public static int Touch(ExprMatrix matrix) => matrix.NonZeros.Count(e => e.Value is not null);
}
