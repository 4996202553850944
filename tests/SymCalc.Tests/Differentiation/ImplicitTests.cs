using Xunit;

namespace SymCalc.Tests.Differentiation;

/// <summary>Functions that equations define.</summary>
public sealed class ImplicitTests
{
    [Fact]
    public void Circle_HasSlopeAndCurvature()
    {
        var circle = Expr.Parse("x^2 + y^2 - 25");
        Assert.Equal("-x/y", circle.ImplicitDerivative("y", "x").ToString());
        Assert.Equal("-y/x", circle.ImplicitDerivative(new Symbol("x"), new Symbol("y")).ToString());
        // y = sqrt(25 - x^2): y'' = -25/y^3
        Assert.Equal(-25.0 / 64, circle.ImplicitDerivative("y", "x", 2).Evaluate(("x", 3), ("y", 4)), 1e-14);
    }

    /// <summary>The folium of Descartes x³ + y³ = 6xy: at (3, 3) the slope is -1 and y'' is -16/3 (J. Stewart, Calculus, 2.6).</summary>
    [Fact]
    public void Folium_HasItsKnownDerivatives()
    {
        var folium = Expr.Parse("x^3 + y^3 - 6*x*y");
        Assert.Equal(-1, folium.ImplicitDerivative("y", "x").Evaluate(("x", 3), ("y", 3)), 1e-14);
        Assert.Equal(-16.0 / 3, folium.ImplicitDerivative("y", "x", 2).Evaluate(("x", 3), ("y", 3)), 1e-13);
    }

    /// <summary>u + v = x, u·v = y: u and v are the roots of t² - x·t + y.</summary>
    [Fact]
    public void System_HasTheJacobianOfItsSolution()
    {
        ExprVector system = [Expr.Parse("u + v - x"), Expr.Parse("u*v - y")];
        var jacobian = system.ImplicitJacobian(["u", "v"], ["x", "y"]);
        var root = Expr.Parse("(x + sqrt(x^2 - 4*y))/2");
        Dictionary<string, double> at = new() { ["x"] = 5, ["y"] = 6, ["u"] = 3, ["v"] = 2 };
        Assert.Equal(root.Differentiate("x").Evaluate(at), jacobian[0, 0].Evaluate(at), 1e-14);
        Assert.Equal(root.Differentiate("y").Evaluate(at), jacobian[0, 1].Evaluate(at), 1e-14);
        Assert.Equal(jacobian.ToString(), system.ImplicitJacobian([new Symbol("u"), new Symbol("v")], [new Symbol("x"), new Symbol("y")]).ToString());
    }

    [Fact]
    public void Errors_SayWhatIsWrong()
    {
        ExprVector system = [Expr.Parse("u + v - x"), Expr.Parse("u*v - y")];
        Message<InvalidOperationException>(
            "The equation does not depend on 'y', so that it defines no function of 'x'.", () => Expr.Parse("x^2 - 1").ImplicitDerivative("y", "x"));
        Message<ArgumentException>("Variable 'x' is given twice. (Parameter 'variables')", () => Expr.Parse("x").ImplicitDerivative("x", "x"));
        Message<ArgumentException>("A system of 2 equations has 2 unknowns, not 1. (Parameter 'unknowns')", () => system.ImplicitJacobian(["u"], ["x"]));
        Message<ArgumentException>("Variable 'u' is given twice. (Parameter 'variables')", () => system.ImplicitJacobian(["u", "v"], ["u"]));
        Message<InvalidOperationException>("The matrix has no inverse: its determinant is 0.", () => system.ImplicitJacobian(["u", "w"], ["x"]));
        Message<InvalidOperationException>("The vector has no entries: an empty system has no Jacobian.", () => new ExprVector([]).ImplicitJacobian(["u"], ["x"]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Expr.Parse("x*y").ImplicitDerivative("y", "x", 0));
    }

    private static void Message<TException>(string message, Action action)
        where TException : Exception => Assert.Equal(message, Assert.Throws<TException>(action).Message);
}
