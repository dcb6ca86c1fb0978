using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PiiAnalyzers.Sinks;

namespace PiiAnalyzers.Rules;

/// <summary>Which families of sinks are reported in a compilation: what tests write to the console, to files, stores, caches and URLs of their own is made up.</summary>
internal static class SinkFamilies
{
    private static readonly ImmutableArray<string> TestAttributes =
    [
        "Xunit.FactAttribute",
        "NUnit.Framework.TestAttribute",
        "Microsoft.VisualStudio.TestTools.UnitTesting.TestMethodAttribute",
        "TUnit.Core.TestAttribute",
    ];

    public static ImmutableHashSet<SinkFamily> ReportedIn(Compilation compilation)
        => TestAttributes.Any(name => !compilation.GetTypesByMetadataName(name).IsEmpty)
            ? [SinkFamily.Log]
            : [.. Enum.GetValues(typeof(SinkFamily)).Cast<SinkFamily>()];
}
