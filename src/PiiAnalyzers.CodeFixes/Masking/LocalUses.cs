using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PiiAnalyzers.CodeFixes.Masking;

/// <summary>
/// Tells whether a variable, filled somewhere before the flagged argument, is used for nothing but flagged arguments. Only then may a mask
/// stand where it is filled: a text that is also mailed must not be masked because it is logged.
/// </summary>
internal sealed class LocalUses(SemanticModel model, IReadOnlyCollection<SyntaxNode> flagged, CancellationToken cancellationToken)
{
    /// <summary>Methods that put something into their receiver, by the beginning of their names.</summary>
    private static readonly string[] Adding = ["Append", "Add", "Insert", "Enqueue", "Push"];

    /// <summary>Whether what the expression gives ends up in flagged arguments and nowhere else.</summary>
    public bool EndsInFlagged(ExpressionSyntax expression) => EndsInFlagged(expression, new(SymbolEqualityComparer.Default));

    private bool EndsInFlagged(ExpressionSyntax expression, HashSet<ISymbol> known)
        => FilledBy(expression) is { } local && (!known.Add(local) || References(local).All(reference => IsHarmless(reference, known)));

    /// <summary>The local variable that the statement around an expression fills with it.</summary>
    private ISymbol? FilledBy(ExpressionSyntax expression)
    {
        foreach (var node in expression.Ancestors())
        {
            switch (node)
            {
                case VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax } declarator:
                    return model.GetDeclaredSymbol(declarator, cancellationToken);
                case ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax assignment } when assignment.Right.Span.Contains(expression.Span):
                    return LocalAt(RootOf(assignment.Left));
                case ExpressionStatementSyntax { Expression: InvocationExpressionSyntax invocation } when IsAddition(invocation):
                    return LocalAt(RootOf(invocation));

                // A lambda in the initializer of a variable that holds its results: out of it by its expression only.
                case StatementSyntax or MemberDeclarationSyntax:
                    return null;
            }
        }

        return null;
    }

    private IEnumerable<IdentifierNameSyntax> References(ISymbol local)
    {
        var declaration = local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken);
        var body = declaration?.Ancestors().FirstOrDefault(static node => node is (MemberDeclarationSyntax and not GlobalStatementSyntax) or CompilationUnitSyntax);
        return body is null
            ? []
            : body.DescendantNodes().OfType<IdentifierNameSyntax>().Where(name
                => name.Identifier.ValueText == local.Name
                    && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, cancellationToken).Symbol, local));
    }

    private bool IsHarmless(IdentifierNameSyntax reference, HashSet<ISymbol> known)
    {
        if (flagged.Any(argument => argument.Span.Contains(reference.Span)))
        {
            return true;
        }

        // What the variable is filled with otherwise does not matter.
        var statement = reference.FirstAncestorOrSelf<ExpressionStatementSyntax>();
        if (statement?.Expression is AssignmentExpressionSyntax assignment && RootOf(assignment.Left) == reference)
        {
            return true;
        }

        return (statement?.Expression is InvocationExpressionSyntax invocation && IsAddition(invocation) && RootOf(invocation) == reference)
            || EndsInFlagged(reference, known);
    }

    private ISymbol? LocalAt(ExpressionSyntax? expression)
        => expression is IdentifierNameSyntax && model.GetSymbolInfo(expression, cancellationToken).Symbol is ILocalSymbol { RefKind: RefKind.None } local ? local : null;

    private static bool IsAddition(InvocationExpressionSyntax invocation)
    {
        for (ExpressionSyntax? current = invocation; current is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access }; current = access.Expression)
        {
            if (!Adding.Any(name => access.Name.Identifier.ValueText.StartsWith(name, StringComparison.Ordinal)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The variable at the start of <c>a.B[c].D(e)</c>.</summary>
    private static ExpressionSyntax? RootOf(ExpressionSyntax? expression)
    {
        while (true)
        {
            switch (expression)
            {
                case MemberAccessExpressionSyntax access:
                    expression = access.Expression;
                    break;
                case InvocationExpressionSyntax invocation:
                    expression = invocation.Expression;
                    break;
                case ElementAccessExpressionSyntax element:
                    expression = element.Expression;
                    break;
                default:
                    return expression;
            }
        }
    }
}
