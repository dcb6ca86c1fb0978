using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PiiAnalyzers.Rules.Acceptance;

/// <summary>Names that rules about switches and wiring look for: code that has one of them may have a finding that is no flow of data.</summary>
internal static class RevealingNames
{
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "EnableSensitiveDataLogging", "EnableDetailedErrors", "ShowPII", "LogCompleteSecurityArtifact", "AddHttpLogging", "UseHttpLogging", "HttpLoggingFields",
        "LoggingFields", "SetSensitiveDataLogging", "UseDeveloperExceptionPage", "EnableRedaction", "EnableSensitiveData", "IncludeSensitiveData", "LogSensitiveData",
    };

    public static bool AnyIn(SyntaxNode node)
    {
        foreach (var token in node.DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.IdentifierToken) && Names.Contains(token.ValueText))
            {
                return true;
            }
        }

        return false;
    }
}
