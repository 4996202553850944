using SymCalc.Numerics;

namespace SymCalc.Simplification.Proving;

/// <summary>What the assumptions say of one expression: exact bounds, excluded values, whole numbers.</summary>
internal sealed class KnownValues
{
    private readonly SortedSet<Rational> _excluded = [];
    private Rational? _lower;
    private Rational? _upper;
    private bool _excludesLower;
    private bool _excludesUpper;
    private bool _isInteger;
    private bool? _isEven;

    /// <summary>The assumptions that say so.</summary>
    public List<Assumption> Sources { get; } = [];

    /// <summary>Whether there is no such number.</summary>
    public bool IsContradictory { get; private set; }

    /// <summary>value relation bound.</summary>
    public void Compare(Relation relation, Rational bound)
    {
        switch (relation)
        {
            case Relation.Less or Relation.LessOrEqual:
                LimitUpper(bound, relation == Relation.Less);
                break;
            case Relation.Greater or Relation.GreaterOrEqual:
                LimitLower(bound, relation == Relation.Greater);
                break;
            case Relation.Equal:
                LimitLower(bound, isExcluded: false);
                LimitUpper(bound, isExcluded: false);
                break;
            default:
                _excluded.Add(bound);
                break;
        }

        Tighten();
    }

    /// <summary>The value is a whole number, even or odd.</summary>
    public void Restrict(NumberProperty property)
    {
        bool? isEven = property switch { NumberProperty.Even => true, NumberProperty.Odd => false, _ => null };
        IsContradictory |= isEven is not null && _isEven is not null && isEven != _isEven;
        _isEven = isEven ?? _isEven;
        _isInteger |= property != NumberProperty.Real;
        Tighten();
    }

    private void LimitLower(Rational bound, bool isExcluded)
    {
        if (_lower is not { } known || known.CompareTo(bound) < 0)
        {
            (_lower, _excludesLower) = (bound, isExcluded);
        }
        else if (known == bound)
        {
            _excludesLower |= isExcluded;
        }
    }

    private void LimitUpper(Rational bound, bool isExcluded)
    {
        if (_upper is not { } known || known.CompareTo(bound) > 0)
        {
            (_upper, _excludesUpper) = (bound, isExcluded);
        }
        else if (known == bound)
        {
            _excludesUpper |= isExcluded;
        }
    }

    /// <summary>Moves bounds that are excluded or no whole numbers inward.</summary>
    private void Tighten()
    {
        var changed = true;
        while (changed && !IsContradictory)
        {
            changed = false;
            _excludesLower |= _lower is { } l && _excluded.Contains(l);
            _excludesUpper |= _upper is { } u && _excluded.Contains(u);
            if (_isInteger && _lower is { } lower && (_excludesLower || !IsPossible(lower)))
            {
                (_lower, _excludesLower) = (new Rational(lower.Floor() + 1), false);
                changed = true;
            }

            if (_isInteger && _upper is { } upper && (_excludesUpper || !IsPossible(upper)))
            {
                (_upper, _excludesUpper) = (new Rational(-(-upper).Floor() - 1), false);
                changed = true;
            }

            IsContradictory |= _lower is { } low && _upper is { } high
                && (low.CompareTo(high) > 0 || (low == high && (_excludesLower || _excludesUpper)));
        }
    }

    private bool IsPossible(Rational value) => value.IsInteger && (_isEven is null || value.Numerator.IsEven == _isEven);

    /// <summary>What follows for scale·value + offset.</summary>
    public ValueRange RangeOf(Rational scale, Rational offset)
    {
        var (lower, upper) = scale.Sign > 0 ? (_lower, _upper) : (_upper, _lower);
        var keepsWhole = _isInteger && scale.IsInteger && offset.IsInteger;
        return new ValueRange
        {
            Values = Interval.Of(
                lower is { } l ? IntervalNumbers.Enclose((scale * l) + offset).Lower : double.NegativeInfinity,
                upper is { } u ? IntervalNumbers.Enclose((scale * u) + offset).Upper : double.PositiveInfinity),
            ExcludesLower = scale.Sign > 0 ? _excludesLower : _excludesUpper,
            ExcludesUpper = scale.Sign > 0 ? _excludesUpper : _excludesLower,
            ExcludesZero = ExcludesZeroOf(scale, offset),
            IsInteger = keepsWhole,
            IsEven = !keepsWhole ? null
                : scale.Numerator.IsEven ? offset.Numerator.IsEven
                : _isEven is { } isEven ? isEven == offset.Numerator.IsEven
                : null,
        };
    }

    private bool ExcludesZeroOf(Rational scale, Rational offset)
    {
        var zero = -offset / scale;
        return _excluded.Contains(zero) || (_isInteger && !IsPossible(zero));
    }
}
