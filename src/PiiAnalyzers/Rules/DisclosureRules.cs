using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PiiAnalyzers.Sinks;

namespace PiiAnalyzers.Rules;

/// <summary>Which rule reports what reaches a sink: one row for each family of sinks.</summary>
internal static class DisclosureRules
{
    private static readonly ImmutableDictionary<SinkFamily, (DiagnosticDescriptor Value, DiagnosticDescriptor? Carrier)> Rows =
        new Dictionary<SinkFamily, (DiagnosticDescriptor Value, DiagnosticDescriptor? Carrier)>
        {
            [SinkFamily.Log] = (RuleDescriptors.PersonalDataLogged, RuleDescriptors.CarrierLogged),
            [SinkFamily.DiagnosticOutput] = (RuleDescriptors.WrittenToDiagnosticOutput, null),
            [SinkFamily.ExceptionMessage] = (RuleDescriptors.InException, null),
            [SinkFamily.Telemetry] = (RuleDescriptors.InTelemetry, null),
            [SinkFamily.Serialization] = (RuleDescriptors.PersonalDataSerialized, RuleDescriptors.CarrierSerialized),
            [SinkFamily.Database] = (RuleDescriptors.StoredInDatabase, null),
            [SinkFamily.File] = (RuleDescriptors.WrittenToFile, null),
            [SinkFamily.Cache] = (RuleDescriptors.Cached, null),
            [SinkFamily.Url] = (RuleDescriptors.InUrl, null),
            [SinkFamily.Transmission] = (RuleDescriptors.SentAway, null),
            [SinkFamily.UnkeyedHash] = (RuleDescriptors.HashedWithoutKey, null),
        }.ToImmutableDictionary();

    /// <summary>Every rule of the table, once each.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
        [.. Rows.Values.SelectMany(static row => row.Carrier is { } carrier ? [row.Value, carrier] : new[] { row.Value }).Distinct().OrderBy(static rule => rule.Id, StringComparer.Ordinal)];

    /// <summary>The rule for a personal value at a sink of the family.</summary>
    public static DiagnosticDescriptor ForValue(SinkFamily family) => Rows[family].Value;

    /// <summary>The rule for an object that carries personal data; null when the family has one rule for both.</summary>
    public static DiagnosticDescriptor? ForCarrier(SinkFamily family) => Rows[family].Carrier;
}
