using Microsoft.CodeAnalysis;
using PiiAnalyzers.Unannotated.Analysis;
using PiiAnalyzers.Unannotated.Decompiled;

namespace PiiAnalyzers.Unannotated;

/// <summary>
/// Real code in which every so many text properties are said to be personal: what flows then goes through all of it, through methods that
/// call each other, delegates and objects in objects. Nothing is claimed of what is found, only that the analysis ends, does not throw and
/// finds the same twice. The larger ones take a minute each and run when asked for: <c>PII_UNANNOTATED=all</c>.
/// </summary>
public sealed class AnnotatedTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Hang = TimeSpan.FromMinutes(10);

    [Theory]
    [MemberData(nameof(SomeProperties.Assemblies), MemberType = typeof(SomeProperties))]
    public async Task Analysis_ends_and_finds_the_same_twice(string name, bool isDefault)
    {
        Assert.SkipUnless(isDefault || Selection.Includes(name), "Runs with PII_UNANNOTATED=all.");
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        ending.CancelAfter(Hang);
        Assert.True(AssemblyFiles.TryGetPath(name, out var path), "The assembly is not among the packages.");
        var assembly = DecompiledAssembly.Of(path, ending.Token);
        var annotations = SomeProperties.Of(assembly.Compile([], []).Assembly.GlobalNamespace);
        var first = await FindingsAsync();
        Assert.NotEmpty(first);
        Assert.Equal(first, await FindingsAsync());
        output.WriteLine($"{assembly.Lines} lines, {first.Count} findings");

        async Task<List<string>> FindingsAsync()
            => [.. (await ProductAnalyzers.RunAsync(assembly.Compile([], []), annotations, ending.Token)).Select(static diagnostic
                => diagnostic + string.Concat(diagnostic.AdditionalLocations.Select(static location => " " + location.GetLineSpan())))];
    }
}
