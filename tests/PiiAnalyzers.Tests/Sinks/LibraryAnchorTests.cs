using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PiiAnalyzers.Sinks;
using PiiAnalyzers.Tests.Infrastructure;
using PiiAnalyzers.Tests.Sinks.Stubs;

namespace PiiAnalyzers.Tests.Sinks;

/// <summary>What is remembered of references is what the compiler itself would answer, in whatever order compilations come.</summary>
public class LibraryAnchorTests
{
    [Fact]
    public void All_libraries_are_reached_through_references()
        => Assert.All(SinkCatalogue.Libraries.Zip(LibraryAnchors.In(Compile("", [.. LibraryReferences.All, StubLibraries.Reference]))), static pair => Assert.True(pair.Second, pair.First.Name));

    [Fact]
    public void Answer_is_that_of_the_compiler_for_each_set_of_references()
    {
        MetadataReference[][] sets = [[.. TestReferences.Logging], [.. TestReferences.AspNetCore], [StubLibraries.Reference], [], [.. TestReferences.Logging]];
        foreach (var references in sets)
        {
            var compilation = Compile("", references);
            Assert.Equal(Expected(compilation), LibraryAnchors.In(compilation));
        }
    }

    [Fact]
    public void Anchor_in_the_source_counts_for_its_own_compilation_only()
    {
        var library = SinkCatalogue.Libraries.Single(static library => library.Anchors.Contains("Serilog.ILogger"));
        var declaring = Compile("namespace Serilog { public interface ILogger { } }", []);

        Assert.Equal([library.Name], Names(declaring));
        Assert.Empty(Names(Compile("namespace Serilog { public interface ILoggers { } }", [])));
    }

    [Fact]
    public void Project_that_is_compiled_along_is_asked_each_time()
    {
        var before = Compile("namespace Serilog { public interface ILoggers { } }", []);
        var after = Compile("namespace Serilog { public interface ILogger { } }", []);

        Assert.Empty(Names(Compile("", [before.ToMetadataReference()])));
        Assert.Single(Names(Compile("", [after.ToMetadataReference()])));
        Assert.Empty(Names(Compile("", [before.ToMetadataReference()])));
    }

    private static bool[] Expected(Compilation compilation)
        => [.. SinkCatalogue.Libraries.Select(library => library.Anchors.Any(anchor => !compilation.GetTypesByMetadataName(anchor).IsEmpty))];

    private static string[] Names(Compilation compilation)
    {
        var reached = LibraryAnchors.In(compilation);
        Assert.Equal(Expected(compilation), reached);
        return [.. SinkCatalogue.Libraries.Where((_, index) => reached[index]).Select(static library => library.Name)];
    }

    private static CSharpCompilation Compile(string source, MetadataReference[] references)
        => CSharpCompilation.Create("Anchors", [CSharpSyntaxTree.ParseText(source)], references, new(OutputKind.DynamicallyLinkedLibrary));
}
