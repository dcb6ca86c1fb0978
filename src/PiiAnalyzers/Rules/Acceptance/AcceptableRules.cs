using System.Collections.Immutable;

namespace PiiAnalyzers.Rules.Acceptance;

/// <summary>The rules that an accepted disclosure silences: those that report disclosures, families 1 to 4.</summary>
internal static class AcceptableRules
{
    public static readonly ImmutableArray<string> Ids =
        [
            .. DisclosureRules.All.Select(static rule => rule.Id)
                .Concat([RuleIds.ToStringPrintsPersonalData, RuleIds.RedactionNotWired, RuleIds.RevealingSwitch, RuleIds.MappedInClear, RuleIds.EncryptedColumnQueried, RuleIds.EncryptionNotEnabled, RuleIds.EndpointReturns])
                .OrderBy(static id => id, StringComparer.Ordinal),
        ];
}
