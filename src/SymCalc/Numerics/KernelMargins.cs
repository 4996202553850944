namespace SymCalc.Numerics;

/// <summary>
/// How many doubles an enclosure goes beyond a kernel's value: an assumption that intervals rest on, since no kernel is
/// correctly rounded (docs/decisions/0020-kernel-margins.md).
/// </summary>
/// <remarks>
/// The platform's functions: the GNU C library documents at most 2 ulps for those used here (its manual, "Known Maximum
/// Errors in Math Functions", x86_64), .NET and the C libraries of the other platforms document none; the margin is twice
/// that. SymCalc's own kernels: the largest error seen, which each kernel states, doubled and rounded up.
/// </remarks>
internal static class KernelMargins
{
    /// <summary>Of no error: the kernel is exact.</summary>
    public const int Exact = 0;

    /// <summary>Of the functions of <see cref="Math"/>.</summary>
    public const int Platform = 4;

    /// <summary>Of <see cref="ExponentialFunctions.Cbrt"/>: 0.50 ulp seen.</summary>
    public const int CubeRoot = 1;

    /// <summary>Of the reciprocal functions and their inverses: up to 2.84 ulps seen.</summary>
    public const int Reciprocal = 6;

    /// <summary>Of <see cref="ErrorFunction"/>, and of the logistic function and its integral: up to 2.5 ulps seen.</summary>
    public const int Own = 5;

    /// <summary>Of <see cref="GammaFunction"/> and <see cref="DigammaFunction"/> for positive arguments: up to 3.91 ulps seen.</summary>
    public const int Gamma = 8;

    /// <summary>Of <see cref="PolygammaFunction"/>: up to 6.3 ulps seen.</summary>
    public const int Polygamma = 13;
}
