using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PiiAnalyzers.Flow;

namespace PiiAnalyzers.Configuration;

/// <summary>What a team has configured for one compilation: keys of its configuration files and entries of its <c>*.pii.txt</c> files. Immutable.</summary>
internal sealed class PiiConfiguration
{
    public static readonly PiiConfiguration Empty = new([], [], [], [], null, null, false, null);

    private PiiConfiguration(
        ImmutableArray<ConfiguredAttribute> additionalAttributes,
        ImmutableArray<ConfiguredAttribute> excludedAttributes,
        ImmutableArray<ConfiguredEntry> entries,
        ImmutableArray<ConfigurationProblem> problems,
        int? maxCallDepth,
        int? maxDispatchTargets,
        bool reportBounds,
        string? analysisDate)
    {
        AdditionalAttributes = additionalAttributes;
        ExcludedAttributes = excludedAttributes;
        Entries = entries;
        Problems = problems;
        Limits = new(maxCallDepth ?? FlowLimits.Default.MaxCallDepth, maxDispatchTargets ?? FlowLimits.Default.MaxDispatchTargets, reportBounds);
        AnalysisDate = analysisDate;
    }

    public ImmutableArray<ConfiguredAttribute> AdditionalAttributes { get; }

    public ImmutableArray<ConfiguredAttribute> ExcludedAttributes { get; }

    public ImmutableArray<ConfiguredEntry> Entries { get; }

    /// <summary>What is malformed; what names nothing is known only when symbols are looked up.</summary>
    public ImmutableArray<ConfigurationProblem> Problems { get; }

    /// <summary>Where the analysis stops.</summary>
    public FlowLimits Limits { get; }

    /// <summary>The day that the build calls today; null when it does not say.</summary>
    public string? AnalysisDate { get; }

    /// <summary>Whether anything is said about symbols.</summary>
    public bool SaysNothing => AdditionalAttributes.IsEmpty && ExcludedAttributes.IsEmpty && Entries.IsEmpty;

    public static PiiConfiguration Read(AnalyzerOptions options, Compilation compilation, CancellationToken cancellationToken)
        => Read(options.AnalyzerConfigOptionsProvider, options.AdditionalFiles, compilation, cancellationToken);

    public static PiiConfiguration Read(
        AnalyzerConfigOptionsProvider provider, ImmutableArray<AdditionalText> files, Compilation compilation, CancellationToken cancellationToken)
    {
        var keys = new KeyReader();
        keys.Read(provider.GlobalOptions);
        foreach (var tree in compilation.SyntaxTrees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            keys.Read(provider.GetOptions(tree));
        }

        foreach (var file in files)
        {
            if (PiiFile.Is(file))
            {
                PiiFile.Read(file, keys.Entries, keys.Problems, cancellationToken);
            }
        }

        return new(
            keys.AdditionalAttributes.ToImmutable(),
            keys.ExcludedAttributes.ToImmutable(),
            keys.Entries.ToImmutable(),
            keys.Problems.ToImmutable(),
            keys.MaxCallDepth,
            keys.MaxDispatchTargets,
            keys.ReportBounds,
            provider.GlobalOptions.TryGetValue(OptionNames.AnalysisDate, out var date) && date.Length > 0 ? date : null);
    }
}
