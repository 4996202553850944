using BenchmarkDotNet.Attributes;

namespace SymCalc.Benchmarks;

/// <summary>
/// How long do the Hessian of Rosenbrock's function (CasADi: 12.9 ms for 1,000 variables), sparse and dense Jacobians
/// (SymEngine: 22.7 ms for the Brusselator on 32×32 cells; CasADi: 0.215 ms for the arm), the gradient of a network (CasADi:
/// 0.43 ms) and of chi-squared (GiNaC: 3.0 ms) take, all entries made?
/// </summary>
[MemoryDiagnoser]
public class JacobianBenchmarks
{
    private readonly Symbol[] _x = GradientWorkloads.Variables(1_000);
    private readonly (Expr Loss, Symbol[] Weights) _network = GradientWorkloads.Network();
    private readonly (ExprVector Functions, Symbol[] Variables) _brusselator = GradientWorkloads.Brusselator(32);
    private readonly (ExprVector Position, Symbol[] Angles) _arm = GradientWorkloads.Arm();
    private readonly (Expr ChiSquared, Symbol[] Parameters) _chiSquared = GradientWorkloads.ChiSquared();
    private Expr _rosenbrock = 0;

    /// <summary>Builds the function.</summary>
    [GlobalSetup]
    public void Setup() => _rosenbrock = GradientWorkloads.Rosenbrock(_x);

    /// <summary>T4.</summary>
    [Benchmark]
    public int RosenbrockHessian() => GradientWorkloads.Touch(_rosenbrock.Hessian(_x));

    /// <summary>T6.</summary>
    [Benchmark]
    public int NetworkGradient() => GradientWorkloads.Touch(_network.Loss.Gradient(_network.Weights));

    /// <summary>T7.</summary>
    [Benchmark]
    public int BrusselatorJacobian() => GradientWorkloads.Touch(_brusselator.Functions.Jacobian(_brusselator.Variables));

    /// <summary>T8.</summary>
    [Benchmark]
    public int ArmJacobian() => GradientWorkloads.Touch(_arm.Position.Jacobian(_arm.Angles));

    /// <summary>T11.</summary>
    [Benchmark]
    public int ChiSquaredGradient() => GradientWorkloads.Touch(_chiSquared.ChiSquared.Gradient(_chiSquared.Parameters));
}
