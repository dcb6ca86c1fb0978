using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PiiAnalyzers.Configuration;

namespace PiiAnalyzers.Flow;

/// <summary>
/// What the analyzers of one run share, so that a body that several of them ask about is analysed once. Kept as long as the compilation,
/// which a run makes anew.
/// </summary>
internal static class FlowContexts
{
    private static readonly ConditionalWeakTable<Compilation, Entry> Known = new();

    public static FlowContext Of(Compilation compilation, AnalyzerOptions options, CancellationToken cancellationToken)
    {
        if (!Known.TryGetValue(compilation, out var entry))
        {
            entry = Known.GetValue(compilation, created => new(options, Create(created, options, cancellationToken)));
        }

        // The same code under another configuration.
        return ReferenceEquals(entry.Options, options) ? entry.Context : Create(compilation, options, cancellationToken);
    }

    private static FlowContext Create(Compilation compilation, AnalyzerOptions options, CancellationToken cancellationToken)
        => new(compilation, limits: null, PiiConfiguration.Read(options, compilation, cancellationToken));

    private sealed record Entry(AnalyzerOptions Options, FlowContext Context);
}
