using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PiiAnalyzers.Classification;
using PiiAnalyzers.Configuration;
using PiiAnalyzers.Flow;
using PiiAnalyzers.Flow.Gate;
using PiiAnalyzers.Tests.Infrastructure;

namespace PiiAnalyzers.Tests.Flow.Gate;

/// <summary>The gate of a compilation, and of the same compilation after an edit.</summary>
public class NameGateTests
{
    private const string Plain = "public class Customer { public string Email = \"\"; }";
    private const string Annotated = "public class Customer { [PiiAnalyzers.PiiEmail] public string Email = \"\"; }";

    [Fact]
    public void Gate_opens_with_the_first_annotation()
    {
        var compilation = GeneratorRunner.Compile([Plain, "public class Other { }"], references: TestReferences.All);
        Assert.False(IsOpen(compilation));
        compilation = Edit(compilation, 0, Plain + " // PiiEmail in a comment");
        Assert.False(IsOpen(compilation));
        compilation = Edit(compilation, 0, Annotated);
        Assert.True(IsOpen(compilation));
        compilation = Edit(compilation, 1, "public class Other { public int Id; }");
        Assert.True(IsOpen(compilation));
    }

    [Fact]
    public void Gate_opens_when_the_last_file_names_personal_data()
    {
        var compilation = GeneratorRunner.Compile([Plain, "public class Other { }"], references: TestReferences.All);
        Assert.False(IsOpen(compilation));
        Assert.True(IsOpen(compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(Annotated.Replace("Customer", "Added", StringComparison.Ordinal), (CSharpParseOptions)compilation.SyntaxTrees[0].Options, cancellationToken: TestContext.Current.CancellationToken))));
    }

    [Fact]
    public void Names_of_references_are_found_once()
    {
        var first = GeneratorRunner.Compile([Plain], references: TestReferences.All);
        var second = GeneratorRunner.Compile([Annotated], references: TestReferences.All);
        Assert.NotSame(first.References, second.References);
        Assert.Same(Markers(first), Markers(second));
        Assert.Contains("PiiEmail", Markers(first).Attributes);
    }

    /// <summary>What is compiled along with the project has no metadata to be remembered by.</summary>
    [Fact]
    public void Names_of_projects_are_found_each_time()
    {
        var library = GeneratorRunner.Compile([Annotated], references: TestReferences.All);
        var user = CSharpCompilation.Create("User", [CSharpSyntaxTree.ParseText("class User { Customer? c; }", cancellationToken: TestContext.Current.CancellationToken)], [.. library.References, library.ToMetadataReference()], library.Options);
        Assert.Contains("Customer", Markers(user).Types);
        Assert.True(IsOpen(user));
        var changed = Edit(library, 0, Annotated.Replace("Customer", "Client", StringComparison.Ordinal));
        user = user.WithReferences([.. changed.References, changed.ToMetadataReference()]);
        Assert.Contains("Client", Markers(user).Types);
        Assert.DoesNotContain("Customer", Markers(user).Types);
    }

    private static bool IsOpen(Compilation compilation) => new FlowContext(compilation).Gate.IsOpen;

    private static MarkerNames Markers(Compilation compilation) => KnownMarkers.In(compilation, new Classifier(compilation, PiiConfiguration.Empty));

    private static CSharpCompilation Edit(CSharpCompilation compilation, int file, string text)
        => compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[file], CSharpSyntaxTree.ParseText(text, (CSharpParseOptions)compilation.SyntaxTrees[file].Options, cancellationToken: TestContext.Current.CancellationToken));
}
