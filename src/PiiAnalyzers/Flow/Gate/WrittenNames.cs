using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PiiAnalyzers.Flow.Gate;

/// <summary>The names that a piece of code assigns, or gives something to: through them personal data gets into members.</summary>
internal static class WrittenNames
{
    /// <summary>Loggers are given personal data and keep none.</summary>
    private static readonly string[] LogMethods = ["Log", "Information", "Warning", "Error", "Debug", "Fatal", "Verbose", "Info", "Warn", "Trace", "BeginScope"];

    /// <summary>The names, or null when there are none.</summary>
    public static HashSet<string>? In(SyntaxNode node)
    {
        HashSet<string>? names = null;
        foreach (var inner in node.DescendantNodes())
        {
            var target = inner switch
            {
                AssignmentExpressionSyntax assignment => assignment.Left,
                InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access, ArgumentList.Arguments.Count: > 0 } when !IsLog(access.Name.Identifier.ValueText) => access.Expression,
                ArgumentSyntax { RefOrOutKeyword.RawKind: not 0 } argument => argument.Expression,
                _ => null,
            };
            if (target is not null && NameOf(target) is { } name)
            {
                (names ??= new(StringComparer.Ordinal)).Add(name);
            }
        }

        return names;
    }

    private static bool IsLog(string method)
    {
        foreach (var log in LogMethods)
        {
            if (method.StartsWith(log, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static string? NameOf(ExpressionSyntax target) => target switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        ElementAccessExpressionSyntax element => NameOf(element.Expression),
        _ => null,
    };
}
