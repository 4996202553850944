using System.Numerics;

namespace SymCalc.Simplification.Polynomials;

/// <summary>Lifts a factorisation modulo p to one modulo a power of p.</summary>
/// <remarks>
/// Quadratic lifting along a binary tree of factors: J. von zur Gathen, J. Gerhard, Modern Computer Algebra (3rd edition, 2013),
/// algorithms 15.10 and 15.17.
/// </remarks>
internal static class HenselLifting
{
    /// <summary>Monic factors of f/lc(f) modulo m, m a power of p that is at least <paramref name="bound"/>, from those modulo p.</summary>
    public static (List<IntegerPolynomial> Factors, BigInteger Modulus) Lift(
        IntegerPolynomial f, IReadOnlyList<ModularPolynomial> factors, BigInteger bound, AlgebraBudget budget)
    {
        BigInteger modulus = factors[0].Prime;
        var root = Node.Of(factors);
        while (modulus < bound)
        {
            budget.Spend((long)f.Degree * f.Degree * (4 + ((long)modulus.GetBitLength() / 8)));
            modulus *= modulus;
            var inverse = InverseOf(f.Leading, factors[0].Prime, modulus);
            root.Lift(f.Scale(inverse).Modulo(modulus), modulus);
        }

        var leaves = new List<IntegerPolynomial>();
        root.Collect(leaves);
        return (leaves, modulus);
    }

    /// <summary>1/a modulo m = p^(2^k), by Newton's iteration.</summary>
    private static BigInteger InverseOf(BigInteger a, uint prime, BigInteger m)
    {
        var residue = (uint)(((a % prime) + prime) % prime);
        BigInteger inverse = ModularPolynomial.Inverse(residue, prime);
        for (BigInteger known = prime; known < m; known *= known)
        {
            inverse = inverse * (2 - (a * inverse)) % m;
        }

        return inverse.Sign < 0 ? inverse + m : inverse;
    }

    /// <summary>A product of modular factors, split in two halves g·h with s·g + t·h = 1.</summary>
    /// <remarks>The depth is the logarithm of the number of factors.</remarks>
    private sealed class Node
    {
        private IntegerPolynomial _value = IntegerPolynomial.One;
        private IntegerPolynomial _s = IntegerPolynomial.Zero;
        private IntegerPolynomial _t = IntegerPolynomial.Zero;
        private Node? _left;
        private Node? _right;

        public static Node Of(IReadOnlyList<ModularPolynomial> factors)
        {
            var node = new Node { _value = IntegerPolynomial.Of(factors.Aggregate((a, b) => a * b)) };
            if (factors.Count > 1)
            {
                var half = factors.Count / 2;
                node._left = Of([.. factors.Take(half)]);
                node._right = Of([.. factors.Skip(half)]);
                var prime = factors[0].Prime;
                var (s, t) = ModularPolynomial.Bezout(node._left._value.Modulo(prime), node._right._value.Modulo(prime));
                (node._s, node._t) = (IntegerPolynomial.Of(s), IntegerPolynomial.Of(t));
            }

            return node;
        }

        /// <summary>One quadratic step: f, g·h and s·g + t·h - 1 agree modulo the root of m before, and modulo m after.</summary>
        public void Lift(IntegerPolynomial f, BigInteger m)
        {
            _value = f;
            if (_left is null || _right is null)
            {
                return;
            }

            var (g, h, s, t) = (_left._value, _right._value, _s, _t);
            var error = (f - (g * h)).Modulo(m);
            var (q, r) = (s * error).Modulo(m).DivideByMonic(h, m);
            g = (g + (t * error) + (q * g)).Modulo(m);
            h = (h + r).Modulo(m);
            var defect = ((s * g) + (t * h) - IntegerPolynomial.One).Modulo(m);
            var (c, d) = (s * defect).Modulo(m).DivideByMonic(h, m);
            _s = (s - d).Modulo(m);
            _t = (t - (t * defect) - (c * g)).Modulo(m);
            _left.Lift(g, m);
            _right.Lift(h, m);
        }

        public void Collect(List<IntegerPolynomial> leaves)
        {
            if (_left is null || _right is null)
            {
                leaves.Add(_value);
                return;
            }

            _left.Collect(leaves);
            _right.Collect(leaves);
        }
    }
}
