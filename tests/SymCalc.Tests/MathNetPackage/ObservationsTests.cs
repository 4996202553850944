using static SymCalc.Tests.MathNetPackage.ObjectiveFunctionTests;

namespace SymCalc.Tests.MathNetPackage;

/// <summary>What was measured is checked once, when it is given.</summary>
public sealed class ObservationsTests
{
    [Fact]
    public void Columns_HaveNames()
    {
        Observations data = new([1.0, 2.0], ("t", [3.0, 4.0]), ("u", [5.0, 6.0])) { Weights = [1.0, 0.5] };
        Assert.Equal(2, data.Count);
        Assert.Equal(["t", "u"], data.Variables.Select(v => v.Name));
        Assert.Equal([5.0, 6.0], data["u"]);
        Assert.Equal([1.0, 0.5], data.Weights!);
        AssertMessage<KeyNotFoundException>("There is no column 'v'.", () => data["v"]);
        Assert.Null(new Observations([1.0]) { Weights = null }.Weights);
    }

    [Fact]
    public void Errors_SayWhatIsWrong()
    {
        AssertMessage<ArgumentException>("There are no observations. (Parameter 'y')", () => new Observations([]));
        AssertMessage<ArgumentException>("All numbers must be finite; number 2 of 'y' is NaN. (Parameter 'y')", () => new Observations([1.0, double.NaN]));
        AssertMessage<ArgumentException>(
            "Column 'x': 1 values were given for 2 observations. (Parameter 'columns')", () => new Observations([1.0, 2.0], ("x", [1.0])));
        AssertMessage<ArgumentException>(
            "All numbers must be finite; number 1 of 'x' is -Infinity. (Parameter 'columns')",
            () => new Observations([1.0], ("x", [double.NegativeInfinity])));
        AssertMessage<ArgumentException>("Column 'x' is given twice. (Parameter 'columns')", () => new Observations([1.0], ("x", [1.0]), ("x", [2.0])));
        AssertMessage<ArgumentException>(
            "The weights: 2 values were given for 1 observations. (Parameter 'value')", () => new Observations([1.0]) { Weights = [1.0, 2.0] });
        AssertMessage<ArgumentException>(
            "The weights must not be negative; number 1 is -1. (Parameter 'value')", () => new Observations([1.0]) { Weights = [-1.0] });
        Assert.Throws<ArgumentException>(() => new Observations([1.0], ("e", [1.0])));
    }
}
