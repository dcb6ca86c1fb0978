namespace PiiAnalyzers.Configuration;

/// <summary>The keys that are read from <c>.editorconfig</c> and global configuration files, and from MSBuild properties.</summary>
internal static class OptionNames
{
    public const string Prefix = "pii_analyzers.";

    public const string AdditionalAttributes = Prefix + "additional_attributes";
    public const string ExcludedAttributes = Prefix + "excluded_attributes";
    public const string Sanitizers = Prefix + "sanitizers";
    public const string Sinks = Prefix + "sinks";
    public const string MaxCallDepth = Prefix + "max_call_depth";
    public const string MaxDispatchTargets = Prefix + "max_dispatch_targets";
    public const string ReportBounds = Prefix + "report_bounds";

    /// <summary>The day of the analysis, as <c>yyyy-MM-dd</c>: analyzers may not read the clock.</summary>
    public const string AnalysisDate = "build_property.PiiAnalysisDate";

    public static readonly string[] All =
        [AdditionalAttributes, ExcludedAttributes, Sanitizers, Sinks, MaxCallDepth, MaxDispatchTargets, ReportBounds];
}
