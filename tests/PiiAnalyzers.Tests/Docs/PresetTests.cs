using System.Text;
using Microsoft.CodeAnalysis;

namespace PiiAnalyzers.Tests.Docs;

/// <summary>The severity presets are a function of the descriptors. <c>PII_UPDATE_GOLDEN=1</c> writes them.</summary>
public class PresetTests
{
    public static TheoryData<string, string> Files
    {
        get
        {
            var files = new TheoryData<string, string>();
            foreach (var mode in new[] { "Off", "Audit", "Recommended", "Strict" })
            {
                files.Add(mode, "globalconfig");
                files.Add(mode, "editorconfig");
            }

            return files;
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Preset_agrees_with_the_descriptors(string mode, string format)
    {
        var text = new StringBuilder(format == "globalconfig"
            ? $"# Selected by <PiiAnalysisMode>{mode}</PiiAnalysisMode>. Any other configuration wins over this file.\nis_global = true\nglobal_level = -10\n"
            : $"# What <PiiAnalysisMode>{mode}</PiiAnalysisMode> selects, to copy into an .editorconfig.\n[*.cs]\n");
        foreach (var descriptor in Descriptors.All)
        {
            var setting = $"dotnet_diagnostic.{descriptor.Id}.severity = {Severity(mode, descriptor)}";

            // Some of what these report is a suggestion, which a severity for all of it would raise.
            var isLeft = mode is "Recommended" or "Strict" && descriptor.CustomTags.Contains(RuleDescriptors.SeverityVaries);
            text.Append($"\n# {Descriptors.Title(descriptor)}\n{(isLeft ? $"# {descriptor.Id} is left as it is: warnings, and suggestions" : setting)}\n");
        }

        var path = RepositoryFiles.PathOf("nuget", "presets", $"{mode}.{format}");
        if (RepositoryFiles.UpdateGolden)
        {
            File.WriteAllText(path, text.ToString());
        }

        Assert.Equal(text.ToString(), File.ReadAllText(path).ReplaceLineEndings("\n"));
    }

    private static string Severity(string mode, DiagnosticDescriptor descriptor) => (mode, descriptor) switch
    {
        ("Off", _) => "none",
        ("Audit", _) => "suggestion",
        (_, { IsEnabledByDefault: false }) => "none",
        ("Strict", { DefaultSeverity: DiagnosticSeverity.Warning }) => "error",
        (_, { DefaultSeverity: DiagnosticSeverity.Info }) => "suggestion",
        (_, { DefaultSeverity: var severity }) => severity.ToString().ToLowerInvariant(),
    };
}
