using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PiiAnalyzers.Sinks;

/// <summary>
/// Names for what an identifier alone does not tell, read from syntax as identifiers are. Every exception's constructor is a sink and
/// the word <c>Exception</c> is everywhere, so what counts is that one is made of more than literals. A mark is no identifier.
/// </summary>
internal static class SyntaxMarks
{
    /// <summary>An exception is made, or a type of exceptions declared.</summary>
    public const string ExceptionMade = "new Exception()";

    /// <summary>Something is put into the dictionary of an exception.</summary>
    public const string ExceptionData = "Exception.Data";

    private const string Suffix = "Exception";

    public static string? Of(SyntaxToken identifier, string name)
    {
        if (name.EndsWith(Suffix, StringComparison.Ordinal))
        {
            return MakesException(identifier.Parent) ? ExceptionMade : null;
        }

        return name == "Data" && identifier.Parent is { Parent: { } read } && FillsData(read) ? ExceptionData : null;
    }

    /// <summary>For a <c>new</c> without a type: <c>throw new(...)</c>.</summary>
    public static string? OfNew(SyntaxToken keyword)
        => keyword.Parent is ImplicitObjectCreationExpressionSyntax { Parent: ThrowStatementSyntax or ThrowExpressionSyntax } creation && TakesText(creation) ? ExceptionMade : null;

    private static bool MakesException(SyntaxNode? name)
    {
        while (name?.Parent is QualifiedNameSyntax or AliasQualifiedNameSyntax)
        {
            name = name.Parent;
        }

        return name?.Parent switch
        {
            ObjectCreationExpressionSyntax creation => TakesText(creation),
            VariableDeclarationSyntax declaration => declaration.Variables.Any(static variable => variable.Initializer?.Value is ImplicitObjectCreationExpressionSyntax creation && TakesText(creation)),
            PrimaryConstructorBaseTypeSyntax or SimpleBaseTypeSyntax => true,
            _ => false,
        };
    }

    private static bool TakesText(BaseObjectCreationExpressionSyntax creation)
    {
        if (creation.Initializer is not null)
        {
            return true;
        }

        foreach (var argument in creation.ArgumentList?.Arguments ?? default)
        {
            if (argument.Expression is not (LiteralExpressionSyntax or InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } }))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>exception.Data["x"]</c>, <c>exception.Data.Add(...)</c>.</summary>
    private static bool FillsData(SyntaxNode read)
        => read is MemberAccessExpressionSyntax or MemberBindingExpressionSyntax
        && read.Parent is ElementAccessExpressionSyntax or MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Add" };
}
