using PiiAnalyzers.Generation.Views;

namespace PiiAnalyzers.Generation.Json;

/// <summary>What the JSON helper of a project needs to know of one type. Compared by value, so that what is not shown in JSON changes nothing.</summary>
/// <param name="Reference">The type as source.</param>
/// <param name="Names">The members of its view; empty for one that is kept out of JSON.</param>
internal sealed record JsonCarrier(string Reference, EquatableArray<string> Names)
{
    /// <summary>The part of the model, or null for a type that the helper cannot name.</summary>
    public static JsonCarrier? Of(CarrierModel model)
        => model.Reach == CarrierReach.Container || model.TypeParameters.Length > 0 ? null
            : new(model.Reference, new([.. model.Members.Select(static member => member.IsJsonIgnored ? string.Empty : member.Name)]));
}
