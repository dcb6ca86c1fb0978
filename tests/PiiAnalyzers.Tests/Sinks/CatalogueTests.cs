using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PiiAnalyzers.Sinks;
using PiiAnalyzers.Tests.Infrastructure;
using PiiAnalyzers.Tests.Sinks.Stubs;

namespace PiiAnalyzers.Tests.Sinks;

/// <summary>Holds every row against the real packages: a row that names nothing would miss leaks without a word.</summary>
public class CatalogueTests
{
    private static readonly CSharpCompilation Compilation = CSharpCompilation.Create("Catalogue", references: [.. LibraryReferences.All, StubLibraries.Reference]);

    private static readonly ImmutableDictionary<string, SinkRow> Rows = SinkCatalogue.Libraries
        .SelectMany(static library => library.Rows, static (library, row) => (Name: NameOf(library, row), Row: row))
        .ToImmutableDictionary(static entry => entry.Name, static entry => entry.Row);

    /// <summary>With a label, because an argument of this length is cut in a test's name.</summary>
    public static IEnumerable<TheoryDataRow<string>> RowNames =>
        Rows.Keys.Order(StringComparer.Ordinal).Select(static name => new TheoryDataRow<string>(name) { Label = name });

    public static TheoryData<string> LibraryNames => [.. SinkCatalogue.Libraries.Select(static library => library.Name)];

    [Fact]
    public void References_hold_each_assembly_once()
    {
        var names = Compilation.ReferencedAssemblyNames.Select(static identity => identity.Name).ToList();

        Assert.Equal(names.Distinct(StringComparer.OrdinalIgnoreCase), names);
        Assert.All(TestReferences.Logging, static reference => Assert.Contains(reference, TestReferences.AspNetCore));
        Assert.Equal(3, TestReferences.Logging.Length);
    }

    [Fact]
    public void Stubs_stand_for_libraries_of_the_catalogue() => Assert.All(StubLibraries.Names, static name => Assert.Contains(name, SinkCatalogue.Libraries.Select(static library => library.Name)));

    [Theory]
    [MemberData(nameof(LibraryNames))]
    public void Anchors_exist(string libraryName)
    {
        var library = SinkCatalogue.Libraries.Single(library => library.Name == libraryName);

        Assert.NotEmpty(library.Anchors);
        Assert.All(library.Anchors, static anchor => TypeOf(anchor));
    }

    [Theory]
    [MemberData(nameof(RowNames))]
    public void Row_names_what_exists(string rowName)
    {
        var row = Rows[rowName];
        var members = MembersOf(TypeOf(row.Type), row.Member);
        Assert.NotEmpty(members);

        var parameters = members.SelectMany(ParametersOf).ToList();
        foreach (var pattern in Split(row.Parameters))
            Assert.True(pattern == SinkRow.This ? members.Exists(static member => !member.IsStatic) : parameters.Exists(parameter => Matches(pattern, parameter.Name)), $"No parameter matches {pattern}.");

        foreach (var writer in Split(row.Writer ?? ""))
            Assert.Contains(parameters, parameter => parameter.Name == writer);

        if (row.Template is { } template)
        {
            Assert.Contains(members, member => ParametersOf(member).Any(parameter => parameter.Name == template && parameter.Type.SpecialType == SpecialType.System_String));
            Assert.True(Split(row.Parameters).Any(pattern => Matches(pattern, template)), "A template that is not a constant discloses too.");
        }

        if (row.WalksIf is { } flag)
            Assert.Contains(parameters, parameter => parameter.Name == flag && parameter.Type.SpecialType == SpecialType.System_Boolean);
    }

    /// <summary>
    /// Formats of one value, names of parameters, elements, sources and repositories, media types, state that is handed through. An
    /// address is another family's.
    /// </summary>
    private static readonly string[] Harmless =
    [
        "format", "source", "paramName", "contentType", "requestUri", "converters", "userState", "encodingStyle", "prefix", "localName", "ns", "replayId", "repository", "problemId",
    ];

    [Theory]
    [MemberData(nameof(RowNames))]
    public void Every_overload_that_takes_text_is_covered(string rowName)
    {
        // What a row leaves out is left out on purpose.
        var row = Rows[rowName];
        string[] harmless = [.. Harmless, .. row.Type.StartsWith("System.Diagnostics.Metrics.", StringComparison.Ordinal) ? new[] { "delta", "value" } : [], .. row.Type.Contains(".Xml.", StringComparison.Ordinal) ? new[] { "id" } : []];
        var patterns = Rows.Values.Where(other => other.Type == row.Type && other.Member == row.Member).SelectMany(static other => Split(other.Parameters)).ToList();
        var missed =
            from member in MembersOf(TypeOf(row.Type), row.Member)
            where member.DeclaredAccessibility == Accessibility.Public
            from parameter in ParametersOf(member)
            where parameter.Type.SpecialType is SpecialType.System_String or SpecialType.System_Object || parameter.Type.TypeKind is TypeKind.TypeParameter || parameter.IsParams
            where !LeftOut.Contains(row.Type, row.Member, parameter.Name)
            where !harmless.Contains(parameter.Name) && !patterns.Exists(pattern => Matches(pattern, parameter.Name))
            select parameter.Name;

        Assert.Empty(missed.Distinct());
    }

    [Theory]
    [MemberData(nameof(RowNames))]
    public void Receivers_exist(string rowName)
    {
        foreach (var receiver in Split(Rows[rowName].Receivers ?? ""))
        {
            if (receiver.EndsWith(SinkRow.Any, StringComparison.Ordinal))
            {
                TypeOf(receiver[..^SinkRow.Any.Length]);
                continue;
            }

            var dot = receiver.LastIndexOf('.');
            var member = Assert.Single(TypeOf(receiver[..dot]).GetMembers(receiver[(dot + 1)..]));
            Assert.IsAssignableFrom<IPropertySymbol>(member);
        }
    }

    [Fact]
    public void No_parameter_has_two_rows()
    {
        // A receiver or a condition makes another sink of the same member: the libraries that hand out dictionaries share IDictionary's.
        var entries = SinkCatalogue.Libraries
            .SelectMany(static library => library.Rows)
            .SelectMany(static row => Split(row.Parameters), static (row, pattern) => $"{row.Type}.{row.Member}({pattern}) of {row.Receivers} if {row.Condition}")
            .ToList();

        Assert.Equal(entries.Distinct(), entries);
    }

    internal static string NameOf(SinkLibrary library, SinkRow row) =>
        $"{library.Name}: {row.Type}.{row.Member}({row.Parameters})" + (row.Receivers == null ? "" : $" of {row.Receivers}");

    internal static INamedTypeSymbol TypeOf(string metadataName)
    {
        // The framework's assemblies hold internal copies of public types; no code can name those.
        var types = Compilation.GetTypesByMetadataName(metadataName).Where(static type => type.DeclaredAccessibility == Accessibility.Public);
        return Assert.Single(types);
    }

    private static List<ISymbol> MembersOf(INamedTypeSymbol type, string name) =>
        [.. type.GetMembers(name).Where(static member => member.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal)];

    private static IEnumerable<(string Name, ITypeSymbol Type, bool IsParams)> ParametersOf(ISymbol member) => member switch
    {
        IMethodSymbol method => method.Parameters.Select(static parameter => (parameter.Name, parameter.Type, parameter.IsParams)),
        IPropertySymbol { SetMethod: { } setter } => setter.Parameters.Select(static parameter => (parameter.Name, parameter.Type, parameter.IsParams)),
        _ => [],
    };

    private static bool Matches(string pattern, string name) =>
        pattern.EndsWith('*') ? name.StartsWith(pattern[..^1], StringComparison.Ordinal) : name == pattern;

    private static string[] Split(string list) =>
        list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
