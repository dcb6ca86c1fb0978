using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PiiAnalyzers.Flow.Gate;

/// <summary>The names that a piece of code assigns, or adds something to: through them personal data gets into members.</summary>
internal static class WrittenNames
{
    private static readonly string[] Additions = ["Add", "Insert", "Enqueue", "Push", "TryAdd", "Append", "Write", "Set", "AddOrUpdate", "GetOrAdd", "Union", "TryWrite", "Push"];

    /// <summary>The names, or null when there are none.</summary>
    public static HashSet<string>? In(SyntaxNode node)
    {
        HashSet<string>? names = null;
        foreach (var inner in node.DescendantNodes())
        {
            var target = inner switch
            {
                AssignmentExpressionSyntax assignment => assignment.Left,
                InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } when IsAddition(access.Name.Identifier.ValueText) => access.Expression,
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

    private static bool IsAddition(string method)
    {
        foreach (var addition in Additions)
        {
            if (method.StartsWith(addition, StringComparison.Ordinal))
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
