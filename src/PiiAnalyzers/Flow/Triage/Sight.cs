namespace PiiAnalyzers.Flow.Triage;

/// <summary>How much an expression can have to do with personal data as far as its names tell: ordered, so that joins are maxima.</summary>
internal enum Sight
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Nothing that is named, but its type stands for others: an object, a type parameter, an interface.</summary>
    Open,

    /// <summary>An object through which code comes by personal data: what is read from its other members is clean.</summary>
    Carrier,

    /// <summary>It may be personal data, or anything in it may be.</summary>
    Tainted,
}
