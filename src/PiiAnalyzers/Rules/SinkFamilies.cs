using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PiiAnalyzers.Sinks;

namespace PiiAnalyzers.Rules;

/// <summary>
/// Which families of sinks are reported in a compilation. In a test project, what is written to the console, said by an exception,
/// serialized, stored or sent stays with whoever runs the tests, and its personal data is made up.
/// </summary>
internal static class SinkFamilies
{
    private static readonly ImmutableArray<string> TestAttributes =
    [
        "Xunit.FactAttribute",
        "NUnit.Framework.TestAttribute",
        "Microsoft.VisualStudio.TestTools.UnitTesting.TestMethodAttribute",
        "TUnit.Core.TestAttribute",
    ];

    private static readonly ImmutableHashSet<SinkFamily> All = [.. Enum.GetValues(typeof(SinkFamily)).Cast<SinkFamily>()];

    private static readonly ImmutableHashSet<SinkFamily> SilentInTests = 
    [
        SinkFamily.DiagnosticOutput, SinkFamily.ExceptionMessage, SinkFamily.Serialization,
        SinkFamily.Database, SinkFamily.File, SinkFamily.Cache, SinkFamily.Url, SinkFamily.Transmission, SinkFamily.UnkeyedHash,
    ];

    public static ImmutableHashSet<SinkFamily> ReportedIn(Compilation compilation)
        => TestAttributes.Any(name => !compilation.GetTypesByMetadataName(name).IsEmpty) ? All.Except(SilentInTests) : All;
}
