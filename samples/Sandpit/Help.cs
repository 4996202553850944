namespace SymCalc.Samples.Sandpit;

/// <summary>What a level tells of each probe; each includes what is before it.</summary>
internal enum Help
{
    /// <summary>The height and the arrow downhill.</summary>
    Arrow,

    /// <summary>The Jacobian too: how steep it is, and in which direction.</summary>
    Jacobian,

    /// <summary>The Hessian too, with its verdict.</summary>
    Hessian,
}
