using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PiiAnalyzers.Configuration;

namespace PiiAnalyzers.Generation;

/// <summary>What is known of compilations and their configuration, kept as long as the compilation is.</summary>
internal sealed class RedactionContexts
{
    private readonly ConditionalWeakTable<Compilation, Entry> _entries = new();

    public RedactionContext Of(Compilation compilation, ImmutableArray<AdditionalText> files, AnalyzerConfigOptionsProvider options, CancellationToken cancellationToken)
    {
        // A file of entries can change while the code stays.
        if (_entries.TryGetValue(compilation, out var known) && known.Files == files && ReferenceEquals(known.Options, options))
        {
            return known.Context;
        }

        var context = new RedactionContext(compilation, PiiConfiguration.Read(options, files, compilation, cancellationToken));
        lock (_entries)
        {
            _entries.Remove(compilation);
            _entries.Add(compilation, new(files, options, context));
        }

        return context;
    }

    private sealed record Entry(ImmutableArray<AdditionalText> Files, AnalyzerConfigOptionsProvider Options, RedactionContext Context);
}
