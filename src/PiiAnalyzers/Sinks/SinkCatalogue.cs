namespace PiiAnalyzers.Sinks;

/// <summary>The sinks that the references of one compilation bring within reach.</summary>
internal sealed partial class SinkCatalogue
{
}
