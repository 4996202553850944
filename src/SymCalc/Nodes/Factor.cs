namespace SymCalc.Nodes;

/// <summary>b^e, a part of a product.</summary>
internal readonly struct Factor(Expr @base, Expr exponent)
{
    /// <summary>b.</summary>
    public readonly Expr Base = @base;

    /// <summary>e; 1 for a plain factor.</summary>
    public readonly Expr Exponent = exponent;

    /// <summary>An expression that is no product and no number as a factor.</summary>
    public static Factor Of(Expr e) => e is PowerExpr power ? new Factor(power.Base, power.Exponent) : new Factor(e, NumberExpr.One);

    /// <summary>The factor itself, if it is a product: one that is shared with other expressions.</summary>
    public ProductExpr? SharedPart => Exponent.IsOne ? Base as ProductExpr : null;

    /// <summary>What the factor adds to the product's hash: e·L(b).</summary>
    public Fingerprint Hash
    {
        get
        {
            var logarithm = OpaqueLogarithm(Base);
            return Exponent is NumberExpr { Value: var number }
                ? Fingerprint.Scale(number, logarithm)
                : ExponentResidue(Exponent) * logarithm;
        }
    }

    /// <summary>
    /// Whether the hash of this factor adds up under multiplication whatever it meets, so that it may wait in a rope:
    /// an exponent without doubles on a base that never folds.
    /// </summary>
    public bool CanJoin => Base is not (NumberExpr or ProductExpr or PowerExpr) && Exponent switch
    {
        NumberExpr number => number.IsExact,
        SumExpr sum => sum.AllExact,
        ProductExpr product => product.Coefficient.IsExact,
        _ => true,
    };

    /// <summary>L of a base; one that is itself a product, power or number counts as an atom.</summary>
    private static Fingerprint OpaqueLogarithm(Expr b) => b is ProductExpr or PowerExpr
        ? Fingerprint.Mix(b.Identity, HashSalt.OpaqueBase)
        : b.Logarithmic;

    /// <summary>The image of a symbolic exponent: additive, so that x^a·x^b hashes like x^(a + b).</summary>
    private static Fingerprint ExponentResidue(Expr exponent) => exponent.Additive * Fingerprint.UnitInverse;

    /// <summary>b^e as an expression.</summary>
    public Expr ToExpr() => PowerExpr.OfFactor(this);
}
