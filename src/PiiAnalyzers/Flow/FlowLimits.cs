namespace PiiAnalyzers.Flow;

/// <summary>Where the analysis stops. A limit that was reached marks the findings it may have kept incomplete.</summary>
/// <param name="MaxCallDepth">Questions within questions: a chain of calls longer than this is not followed to its end.</param>
/// <param name="MaxDispatchTargets">Overrides and implementations looked at for one call.</param>
/// <param name="ReportBounds">Whether a method whose analysis was cut short is reported even if nothing was found in it.</param>
internal sealed record FlowLimits(int MaxCallDepth = 4000, int MaxDispatchTargets = 128, bool ReportBounds = false)
{
    public static readonly FlowLimits Default = new();
}
