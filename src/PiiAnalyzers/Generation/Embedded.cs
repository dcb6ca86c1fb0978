namespace PiiAnalyzers.Generation;

/// <summary>
/// Helpers that each project has of its own are hidden from other projects, which may have the same ones and see the internals of this one:
/// the compiler ignores what carries this attribute.
/// </summary>
internal static class Embedded
{
    public const string Mark = "[global::Microsoft.CodeAnalysis.Embedded]";
    public const string FileName = "PiiAnalyzers.Embedded.g.cs";

    public static string Declaration()
        => GeneratedFile.Begin(allowsNullable: false)
            .Open("namespace Microsoft.CodeAnalysis")
            .Line(Mark)
            .Open("internal sealed partial class EmbeddedAttribute : global::System.Attribute").Close()
            .Close()
            .ToString();
}
