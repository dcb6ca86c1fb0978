using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace PiiAnalyzers.Rules;

/// <summary>Whether code runs in development only: behind <c>IsDevelopment()</c>, after a return outside it, under <c>#if DEBUG</c>.</summary>
internal static class DevelopmentGuards
{
    private const int MaxDepth = 4;

    public static bool Guard(IOperation operation, CancellationToken cancellationToken)
        => IsInDebug(operation.Syntax) || IsBehindCondition(operation, cancellationToken) || IsInDevelopmentMember(operation);

    private static bool IsBehindCondition(IOperation operation, CancellationToken cancellationToken)
    {
        for (var (inner, parent) = (operation, operation.Parent); parent is not null; (inner, parent) = (parent, parent.Parent))
        {
            cancellationToken.ThrowIfCancellationRequested();
            switch (parent)
            {
                case IConditionalOperation conditional:
                    if ((inner == conditional.WhenTrue && Implies(conditional.Condition, development: true, 0)) || (inner == conditional.WhenFalse && Implies(conditional.Condition, development: false, 0)))
                    {
                        return true;
                    }

                    break;
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both when inner == both.RightOperand && Implies(both.LeftOperand, development: true, 0):
                    return true;
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } either when inner == either.RightOperand && Implies(either.LeftOperand, development: false, 0):
                    return true;
                case ISwitchCaseOperation switchCase when switchCase.Clauses.Any(static clause => clause is ISingleValueCaseClauseOperation { Value: { } value } && IsDevelopmentName(value)):
                    return true;
                case IBlockOperation block:
                    foreach (var statement in block.Operations)
                    {
                        if (statement == inner)
                        {
                            break;
                        }

                        if (statement is IConditionalOperation { WhenFalse: null } guard && Leaves(guard.WhenTrue) && Implies(guard.Condition, development: false, 0))
                        {
                            return true;
                        }
                    }

                    break;
            }
        }

        return false;
    }

    /// <summary>Whether a condition holds only in development; or, with <paramref name="development"/> false, whether it fails only there.</summary>
    private static bool Implies(IOperation? condition, bool development, int depth)
    {
        switch (condition)
        {
            case IConversionOperation conversion:
                return Implies(conversion.Operand, development, depth);
            case IParenthesizedOperation parenthesized:
                return Implies(parenthesized.Operand, development, depth);
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } negation:
                return Implies(negation.Operand, !development, depth);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.And } both:
                // Both must hold, so one that needs development is enough; for the opposite, both must fail only there.
                return development
                    ? Implies(both.LeftOperand, true, depth) || Implies(both.RightOperand, true, depth)
                    : Implies(both.LeftOperand, false, depth) && Implies(both.RightOperand, false, depth);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.Or } either:
                return development
                    ? Implies(either.LeftOperand, true, depth) && Implies(either.RightOperand, true, depth)
                    : Implies(either.LeftOperand, false, depth) || Implies(either.RightOperand, false, depth);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } equality:
                return (IsDevelopmentName(equality.LeftOperand) || IsDevelopmentName(equality.RightOperand)) && (equality.OperatorKind == BinaryOperatorKind.Equals) == development;
            case IInvocationOperation call:
                return development && IsDevelopmentCall(call);
            case IPropertyReferenceOperation { Property: { Name: "IsAttached", ContainingType.Name: "Debugger" } }:
                return development;
            case ILocalReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation when depth < MaxDepth && Value(condition) is { } value:
                return Implies(value, development, depth + 1);
            default:
                return false;
        }
    }

    private static bool IsDevelopmentCall(IInvocationOperation call) => call.TargetMethod.Name switch
    {
        "IsDevelopment" => call.TargetMethod.ContainingNamespace is { IsGlobalNamespace: false },
        "IsEnvironment" or "Equals" => call.Arguments.Any(static argument => IsDevelopmentName(argument.Value)) || IsDevelopmentName(call.Instance),
        _ => false,
    };

    private static bool IsDevelopmentName(IOperation? operation) => operation switch
    {
        { ConstantValue: { HasValue: true, Value: "Development" } } => true,
        IMemberReferenceOperation { Member: { Name: "Development", ContainingType.Name: "Environments" or "EnvironmentName" } } => true,
        IConversionOperation conversion => IsDevelopmentName(conversion.Operand),
        _ => false,
    };

    /// <summary>What a variable, or a member that is not written again, was set to.</summary>
    private static IOperation? Value(IOperation reference)
    {
        var symbol = reference switch
        {
            ILocalReferenceOperation local => local.Local,
            IMemberReferenceOperation member => member.Member,
            _ => (ISymbol?)null,
        };
        if (symbol?.DeclaringSyntaxReferences is not [var declaration, ..] || reference.SemanticModel is not { } model || declaration.SyntaxTree != model.SyntaxTree)
        {
            return null;
        }

        var value = declaration.GetSyntax() switch
        {
            VariableDeclaratorSyntax variable => variable.Initializer?.Value ?? AssignedOnce(variable),
            PropertyDeclarationSyntax property => property.ExpressionBody?.Expression ?? property.Initializer?.Value,
            _ => null,
        };
        return value is null ? null : model.GetOperation(value);
    }

    /// <summary>A field that a constructor sets.</summary>
    private static ExpressionSyntax? AssignedOnce(VariableDeclaratorSyntax field)
    {
        var assigned = field.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.DescendantNodes().OfType<AssignmentExpressionSyntax>()
            .Where(assignment => assignment.Left is IdentifierNameSyntax name && name.Identifier.ValueText == field.Identifier.ValueText
                || assignment.Left is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } access && access.Name.Identifier.ValueText == field.Identifier.ValueText)
            .Take(2)
            .ToArray();
        return assigned is [var only] ? only.Right : null;
    }

    private static bool Leaves(IOperation? statement) => statement switch
    {
        IReturnOperation or IThrowOperation or IBranchOperation => true,
        IExpressionStatementOperation { Operation: IThrowOperation } => true,
        IBlockOperation { Operations: [.., var last] } => Leaves(last),
        _ => false,
    };

    /// <summary>Members that are run in development by their names: <c>ConfigureDevelopmentServices</c> of a startup class, and those only compiled for debugging.</summary>
    private static bool IsInDevelopmentMember(IOperation operation)
    {
        var symbol = operation.SemanticModel?.GetEnclosingSymbol(operation.Syntax.SpanStart);
        for (; symbol is not null and not INamespaceSymbol; symbol = symbol.ContainingSymbol)
        {
            if (symbol is IMethodSymbol { Name: "ConfigureDevelopment" or "ConfigureDevelopmentServices" or "ConfigureDevelopmentContainer" } or INamedTypeSymbol { Name: "StartupDevelopment" }
                || (symbol is IMethodSymbol method && method.GetAttributes().Any(static attribute => attribute is { AttributeClass.Name: "ConditionalAttribute", ConstructorArguments: [{ Value: "DEBUG" }] })))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the code stands between <c>#if DEBUG</c> and its end.</summary>
    private static bool IsInDebug(SyntaxNode node)
    {
        var open = new Stack<bool>();
        foreach (var trivia in node.SyntaxTree.GetRoot().DescendantTrivia(static inner => inner.ContainsDirectives))
        {
            if (trivia.SpanStart >= node.SpanStart)
            {
                break;
            }

            switch (trivia.GetStructure())
            {
                case IfDirectiveTriviaSyntax condition:
                    open.Push(NeedsDebug(condition.Condition));
                    break;
                case ElifDirectiveTriviaSyntax condition when open.Count > 0:
                    open.Pop();
                    open.Push(NeedsDebug(condition.Condition));
                    break;
                case ElseDirectiveTriviaSyntax otherwise when open.Count > 0:
                    open.Pop();
                    open.Push(otherwise.GetRelatedDirectives() is [IfDirectiveTriviaSyntax { Condition: PrefixUnaryExpressionSyntax { Operand: var negated } }, ..] && NeedsDebug(negated));
                    break;
                case EndIfDirectiveTriviaSyntax when open.Count > 0:
                    open.Pop();
                    break;
            }
        }

        return open.Contains(true);
    }

    private static bool NeedsDebug(ExpressionSyntax condition) => condition switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText == "DEBUG",
        ParenthesizedExpressionSyntax parenthesized => NeedsDebug(parenthesized.Expression),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression } both => NeedsDebug(both.Left) || NeedsDebug(both.Right),
        _ => false,
    };
}
