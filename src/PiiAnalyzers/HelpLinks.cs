using System.Reflection;

namespace PiiAnalyzers;

/// <summary>Where the rule pages are published; set by the build property <c>PiiHelpLinkBase</c>.</summary>
/// <remarks>A class of its own, so that it is ready before the fields of <see cref="RuleDescriptors"/>, whose order among files is not defined.</remarks>
internal static class HelpLinks
{
    private static readonly string Base = typeof(HelpLinks).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(static attribute => attribute.Key == "HelpLinkBase")?.Value ?? "";

    public static string Of(string id) => Base + id + ".md";
}
