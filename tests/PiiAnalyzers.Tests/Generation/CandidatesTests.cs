using Microsoft.CodeAnalysis.CSharp;
using PiiAnalyzers.Generation;
using PiiAnalyzers.Generation.Logging;
using PiiAnalyzers.Generation.Serilog;

namespace PiiAnalyzers.Tests.Generation;

/// <summary>The short way through a file finds what a walk over all its nodes does.</summary>
public class CandidatesTests
{
    [Theory]
    [InlineData("partial class A { int x; }")]
    [InlineData("namespace N; partial record A(int X); partial struct B { int x; }")]
    [InlineData("namespace N { namespace M { class Outer { partial class Inner { partial record struct Deep(int X); } } } }")]
    [InlineData("partial class Empty { } partial class Derived : Base { } partial interface I { partial class InInterface { int x; } }")]
    [InlineData("class C { void M() { logger.LogRedacted(level, $\"{x}\"); } }")]
    [InlineData("class C { System.Action F = () => logger?.LogRedacted(level, $\"{x}\"); partial class P { int x; } }")]
    [InlineData("logger.LogRedacted(level, $\"{x}\"); partial class P { int x; }")]
    [InlineData("var l = new LoggerConfiguration().Destructure.Redacted().CreateLogger();")]
    [InlineData("class C { string s = nameof(LogRedacted); void M() { x.LogRedactedToo(1, 2); x.LogRedacted(1); } }")]
    [InlineData("class C { void M() { logger.Log\\u0052edacted(level, $\"{x}\"); } }")]
    [InlineData("namespace N { partial class Half { int x; partial record Typed(int X")]
    [InlineData("class C { void M() { partial class Local { int x; } } }")]
    [InlineData("#if X\npartial class Off { int x; }\n#endif\npartial class On { int x; }")]
    [InlineData("static class E { extension(string s) { partial class Strange { int x; } } }")]
    [InlineData("")]
    public void Same_nodes_are_found(string source)
    {
        var tree = CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Preview), cancellationToken: TestContext.Current.CancellationToken);
        var all = tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes()
            .Where(static node => Candidates.IsType(node) || LogHoles.IsCandidate(node) || DestructuringEmitter.IsCandidate(node));
        Assert.Equal(all, Candidates.In(tree, TestContext.Current.CancellationToken));
    }
}
