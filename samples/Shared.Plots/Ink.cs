using ScottPlot;
using SkiaSharp;

namespace SymCalc.Samples.Shared.Plots;

/// <summary>The look of the samples' pictures: colours that people with colour blindness can tell apart (Okabe and Ito), a quiet grid.</summary>
public static class Ink
{
    /// <summary>The function itself.</summary>
    public static Color Curve { get; } = Color.FromHex("#22313F");

    /// <summary>The answer: the tangent, the approximation, the root.</summary>
    public static Color Result { get; } = Color.FromHex("#D55E00");

    /// <summary>The second colour: steps on the way, bands.</summary>
    public static Color Step { get; } = Color.FromHex("#0072B2");

    /// <summary>The third colour.</summary>
    public static Color Third { get; } = Color.FromHex("#009E73");

    /// <summary>Axes and remarks.</summary>
    public static Color Aside { get; } = Color.FromHex("#8A94A0");

    private static readonly string[] FontNames = ["Segoe UI", "Helvetica Neue", "Noto Sans", "Open Sans", "DejaVu Sans", "Liberation Sans", "Arial"];
    private static readonly Color Grid = Color.FromHex("#E8ECEF");
    private static readonly Color Paper = Color.FromHex("#FFFFFF");

    /// <summary>A colour on the way from the second colour to the answer's.</summary>
    /// <param name="fraction">From 0 to 1.</param>
    public static Color Between(double fraction) => Step.InterpolateRgb(Result, fraction);

    /// <summary>Gives a plot the look.</summary>
    public static void Apply(Plot plot)
    {
        plot.Font.Set(FontNames.FirstOrDefault(SKFontManager.Default.FontFamilies.Contains) ?? Fonts.Default);
        plot.FigureBackground.Color = Paper;
        plot.DataBackground.Color = Paper;
        plot.Grid.MajorLineColor = Grid;
        plot.Axes.Color(Aside);
        plot.Axes.Title.Label.ForeColor = Curve;
        plot.Axes.Title.Label.FontSize = 16;
        plot.Axes.Title.Label.Bold = true;
        plot.Axes.Bottom.Label.ForeColor = Curve;
        plot.Axes.Left.Label.ForeColor = Curve;
        plot.Axes.Bottom.Label.Bold = false;
        plot.Axes.Left.Label.Bold = false;
        plot.Axes.Right.FrameLineStyle.Width = 0;
        plot.Axes.Top.FrameLineStyle.Width = 0;
        plot.Legend.OutlineColor = Grid;
        plot.Legend.ShadowColor = Colors.Transparent;
        plot.Legend.FontColor = Curve;
        plot.Legend.FontSize = 12;
        UseFewTicks(plot.Axes.Bottom, 55);
        UseFewTicks(plot.Axes.Left, 40);
    }

    /// <summary>The corner in which a legend hides least of the curves and points that are drawn.</summary>
    /// <param name="range">What the axes show.</param>
    /// <param name="points">The points.</param>
    public static Alignment EmptiestCorner((double Left, double Right, double Low, double High) range, params IEnumerable<(double X, double Y)> points)
    {
        Dictionary<Alignment, int> counts = new()
        {
            [Alignment.UpperLeft] = 0,
            [Alignment.UpperRight] = 0,
            [Alignment.LowerLeft] = 0,
            [Alignment.LowerRight] = 0,
        };
        foreach (var (x, y) in points)
        {
            var (across, up) = ((x - range.Left) / (range.Right - range.Left), (y - range.Low) / (range.High - range.Low));
            if (across is (>= 0 and < 0.28) or (> 0.72 and <= 1) && up is (>= 0 and < 0.35) or (> 0.65 and <= 1))
            {
                counts[up > 0.5 ? across < 0.5 ? Alignment.UpperLeft : Alignment.UpperRight : across < 0.5 ? Alignment.LowerLeft : Alignment.LowerRight]++;
            }
        }

        return counts.MinBy(count => count.Value).Key;
    }

    private static void UseFewTicks(IAxis axis, float spacing)
    {
        ScottPlot.TickGenerators.NumericAutomatic ticks = new() { MinimumTickSpacing = spacing, LabelFormatter = value => Numbers.Text(value, 7) };
        axis.TickGenerator = ticks;
        axis.MinorTickStyle.Length = 0;
    }
}
