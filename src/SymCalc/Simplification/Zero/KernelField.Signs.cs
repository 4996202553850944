namespace SymCalc.Simplification.Zero;

// What is known about signs: equations from the domains of functions, solved at once.
internal sealed partial class KernelField
{
    /// <summary>Records that a fact is not negative where the expression is defined.</summary>
    public void RequirePositive(Fact fact)
    {
        if (fact.IsZero)
        {
            return;
        }

        var sign = SignProductOf(Split(fact));
        if (!sign.Equals(SignProduct.Positive))
        {
            Require(sign);
        }
    }

    /// <summary>Records that a symbol is not negative where the expression is defined.</summary>
    public void RecordPositive(string symbol) => RequirePositive(Symbol(symbol));

    /// <summary>Records that a product of signs is 1.</summary>
    private void Require(SignProduct sign, int preferred = -1)
    {
        foreach (var solved in _signs.Require(sign, preferred))
        {
            SetSign(this[solved], _signs.Solved[solved]);
        }

        if (_signs.IsContradictory)
        {
            throw new ProofAbandonedException("the conditions on its parts contradict each other: it may be defined nowhere");
        }
    }

    private void SetSign(Atom atom, SignProduct sign)
    {
        atom.Sign = sign;
        atom.IsPositive = sign.Equals(SignProduct.Positive);
        NeedsAnotherPass |= atom.HasKernels || atom.SignVariable >= 0 || atom.RootVariable >= 0;
        _version++;
    }

    /// <summary>Records that a fact is nowhere 0 where the expression is defined.</summary>
    public void RequireNonZero(Fact fact)
    {
        foreach (ref readonly var factor in fact.Factors)
        {
            var atom = this[factor.Atom];
            if (!atom.IsNonZero)
            {
                atom.IsNonZero = true;
                NeedsAnotherPass |= _hasKernelsOfPossibleZeros;
            }
        }
    }

    /// <summary>Whether a fact is known to be nowhere 0.</summary>
    private bool IsProvenNonZero(Fact fact)
    {
        foreach (ref readonly var factor in fact.Factors)
        {
            if (!this[factor.Atom].IsNonZero)
            {
                return false;
            }
        }

        return !fact.IsZero;
    }
}
