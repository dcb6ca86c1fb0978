namespace PiiAnalyzers.Flow.Triage;

/// <summary>How much a value can have to do with personal data, whatever its way: ordered, so that joins are maxima.</summary>
internal enum Exposure
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>An object whose type carries personal data: its other members are clean.</summary>
    Carrier,

    /// <summary>It may be personal data, or anything in it may be.</summary>
    Tainted,
}
