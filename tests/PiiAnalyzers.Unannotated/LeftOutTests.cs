using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PiiAnalyzers.Flow;
using PiiAnalyzers.Flow.Triage;
using PiiAnalyzers.Unannotated.Analysis;
using PiiAnalyzers.Unannotated.Decompiled;

namespace PiiAnalyzers.Unannotated;

/// <summary>What the look at syntax leaves out of real code, of which the flow engine would find something: nothing.</summary>
public sealed class LeftOutTests(ITestOutputHelper output)
{
    [Theory]
    [MemberData(nameof(SomeProperties.Assemblies), MemberType = typeof(SomeProperties))]
    public void Nothing_is_lost(string name, bool isDefault)
    {
        Assert.SkipUnless(isDefault || Selection.Includes(name), "Runs with PII_UNANNOTATED=all.");
        var cancellation = TestContext.Current.CancellationToken;
        Assert.True(AssemblyFiles.TryGetPath(name, out var path), "The assembly is not among the packages.");
        var compilation = DecompiledAssembly.Of(path, cancellation).Compile([], []);
        var flow = FlowContexts.Of(compilation, ProductAnalyzers.Options(SomeProperties.Of(compilation.Assembly.GlobalNamespace)), cancellation);
        var lost = new ConcurrentBag<string>();
        int admitted = 0, leftOut = 0;
        Parallel.ForEach(compilation.SyntaxTrees, new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount }, tree =>
        {
            var model = compilation.GetSemanticModel(tree);
            foreach (var method in tree.GetRoot(cancellation).DescendantNodes().OfType<BaseMethodDeclarationSyntax>())
            {
                if (model.GetDeclaredSymbol(method, cancellation) is not { } symbol || !flow.Gate.Admits(method, symbol))
                {
                    continue;
                }

                Interlocked.Increment(ref admitted);
                if (SyntaxTriage.MayDisclose(flow.Gate, method, symbol, cancellation))
                {
                    continue;
                }

                Interlocked.Increment(ref leftOut);
                foreach (var facts in flow.Bodies.Of(method, symbol, model, cancellation))
                {
                    foreach (var finding in flow.Links.FindingsOf(facts, cancellation))
                    {
                        lost.Add($"{symbol.ToDisplayString()}: {finding.Place}");
                    }
                }
            }
        });
        output.WriteLine($"{leftOut} of {admitted} left out");
        Assert.Empty(lost);
        Assert.NotEqual(0, leftOut);
    }
}
