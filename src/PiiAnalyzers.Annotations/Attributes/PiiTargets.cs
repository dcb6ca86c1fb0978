namespace PiiAnalyzers;

/// <summary>What the attributes may stand on, so that a mark and its opposite never drift apart.</summary>
internal static class PiiTargets
{
    /// <summary>Everything that can hold, be or produce personal data.</summary>
    public const AttributeTargets Data =
        AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter | AttributeTargets.ReturnValue
        | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.GenericParameter;

    /// <summary>Everything a disclosure can be accepted for: code that hands data over, or the data handed over.</summary>
    public const AttributeTargets Disclosure =
        AttributeTargets.Method | AttributeTargets.Constructor | AttributeTargets.Property | AttributeTargets.Parameter
        | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface;
}
