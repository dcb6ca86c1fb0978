using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PiiAnalyzers.Tests.Generation.Leaks;
using PiiAnalyzers.Tests.Infrastructure;

namespace PiiAnalyzers.Tests.Generation;

/// <summary>Generated code has no warning of the compiler, not even one that its pragma hides: those are still written to SARIF.</summary>
public sealed class WarningTests
{
    /// <summary>What every version from C# 9 on can read: records, classes, structs, generics, nested objects, sequences, maps, and calls of <c>LogRedacted</c>.</summary>
    private const string Older = """
        using System;
        using System.Collections.Generic;
        using Microsoft.Extensions.Logging;
        using PiiAnalyzers;
        namespace Shop
        {
            public partial record Animal([property: PiiName] string Owner);
            public partial record Dog(string Owner, [property: PiiOther] string Chip) : Animal(Owner) { public Dog(Dog other) : base(other) { Chip = other.Chip; } }
            public sealed partial record Puppy(string Owner, string Chip, int Weeks) : Dog(Owner, Chip);
            public partial class Address { [PiiPostalAddress] public string Street { get; set; } = ""; public string City = ""; }
            public partial struct Point { [PiiGeoLocation] public double X { get; set; } [PiiGeoLocation] public decimal? Y; public int Z; }
            public partial class Customer<T> where T : class
            {
                [PiiEmail] public string Email { get; set; } = "";
                [PiiDateOfBirth] public DateTime? Born { get; init; }
                [PiiOther] public object Any { get; set; } = "";
                [PiiOther] public string[] Many { get; set; } = new string[0];
                [PiiName] private string _name = "";
                public Address Home { get; set; } = new Address();
                public Point? Place { get; set; }
                public Point Other { get; set; }
                public List<Address> All { get; } = new List<Address>();
                public Dictionary<string, Animal> Animals { get; } = new Dictionary<string, Animal>();
                public int[] Numbers { get; set; } = new int[0];
                public T Value { get; set; } = default!;
                public object Unknown { get; set; } = "";
                public Uri Link { get; set; } = new Uri("https://shop.example/");
                public int Id { get; set; }
                public string Name() => _name;
                public partial class Inner<TKey> where TKey : notnull { [PiiName] public TKey Key { get; set; } = default!; }
            }
            internal partial class Hidden { [PiiEmail] public string Email { get; set; } = ""; private partial class Deep { [PiiEmail] public string Email { get; set; } = ""; } }
        }
        """;

    private const string Calls = """
        using System;
        using Microsoft.Extensions.Logging;
        using PiiAnalyzers;
        namespace Shop
        {
            public static class Calls
            {
                public static void Log(ILogger logger, Animal animal, Address address, Exception error)
                {
                    logger.LogRedacted(LogLevel.Information, $"{animal} {animal.Owner,10} {address.Street} {1:D3}");
                    logger.LogRedacted(LogLevel.Error, new EventId(1), error, $"{address.City}");
                    logger.LogAnimal(LogLevel.Error, new EventId(1), error, "x", null);
                }
            }
        }
        """;

    public static TheoryData<LanguageVersion, bool> Versions
        => new(
            from version in Enum.GetValues<LanguageVersion>()
            where version is >= LanguageVersion.CSharp9 and < LanguageVersion.LatestMajor
            from isNullable in new[] { true, false }
            select (version, isNullable));

    [Theory]
    [MemberData(nameof(Versions))]
    public void Generated_code_has_no_warning_in_any_version(LanguageVersion version, bool isNullable)
        => AssertNoWarnings(version, isNullable, version >= LanguageVersion.CSharp10 ? [Older, Calls] : [Older]);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Generated_code_of_all_shapes_has_no_warning(bool isNullable)
        => AssertNoWarnings(LanguageVersion.Latest, isNullable, [SampleLeakTests.Usings, SampleLeakTests.Shapes]);

    private static void AssertNoWarnings(LanguageVersion version, bool isNullable, string[] sources)
    {
        var input = GeneratorRunner.Compile(sources, version, CanaryProbe.References);
        input = input.WithOptions(input.Options
            .WithNullableContextOptions(isNullable ? NullableContextOptions.Enable : NullableContextOptions.Disable)
            .WithWarningLevel(9999).WithReportSuppressedDiagnostics(true).WithGeneralDiagnosticOption(ReportDiagnostic.Default));
        GeneratorRunner.Driver(version).RunGeneratorsAndUpdateCompilation(input, out var output, out _, TestContext.Current.CancellationToken);

        // By kind of file, so that none is missing here without being missed.
        var generated = output.SyntaxTrees.Except(input.SyntaxTrees).ToArray();
        Assert.All(
            new[] { ".Redaction.g.cs", ".View.g.cs", ".Logging.g.cs", ".PersonalData.g.cs", ".Json.g.cs", ".Serilog.g.cs", ".Embedded.g.cs" },
            suffix => Assert.Contains(generated, tree => tree.FilePath.EndsWith(suffix, StringComparison.Ordinal)));
        var problems = output.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(static diagnostic => diagnostic.Severity > DiagnosticSeverity.Hidden)
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error || generated.Contains(diagnostic.Location.SourceTree))

            // Members of the team that are obsolete are read all the same; nothing but the pragma can say so.
            .Where(static diagnostic => diagnostic.Id is not ("CS0612" or "CS0618")).ToArray();
        Assert.True(problems.Length == 0, string.Join("\n", problems.DistinctBy(static problem => problem.Id + problem.Location.SourceTree?.FilePath).Take(20).Select(static problem => problem + " | " + problem.Location.SourceTree?.GetText(TestContext.Current.CancellationToken).Lines[problem.Location.GetLineSpan().StartLinePosition.Line])));
    }
}
