using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace PiiAnalyzers.CodeFixes.Masking;

/// <summary>Finds, for a place that a finding names, the expression that a mask can be put around.</summary>
internal static class MaskTargets
{
    /// <summary>The expression with that span, taken as far as it is one value; null when no mask can stand there.</summary>
    public static ExpressionSyntax? At(SyntaxNode root, TextSpan span, SemanticModel model)
    {
        if (!root.FullSpan.Contains(span) || root.FindNode(span, getInnermostNodeForTie: true) is not ExpressionSyntax { } found || found.Span != span)
        {
            return null;
        }

        var target = WholeValue(found);
        return IsPartOfConditionalAccess(target) || !IsRead(target) || model.GetTypeInfo(target).Type is null or { SpecialType: SpecialType.System_Void }
            ? null
            : target;
    }

    /// <summary>With the receiver of a conditional access, of which the analysis sees the last member only, and with a <c>!</c>.</summary>
    private static ExpressionSyntax WholeValue(ExpressionSyntax expression)
    {
        while (true)
        {
            switch (expression.Parent)
            {
                case ConditionalAccessExpressionSyntax access when access.WhenNotNull == expression:
                    expression = access;
                    break;
                case PostfixUnaryExpressionSyntax suppression when suppression.IsKind(SyntaxKind.SuppressNullableWarningExpression):
                    expression = suppression;
                    break;
                case ParenthesizedExpressionSyntax { Parent: PostfixUnaryExpressionSyntax outer } when outer.IsKind(SyntaxKind.SuppressNullableWarningExpression):
                    expression = outer;
                    break;
                default:
                    return expression;
            }
        }
    }

    /// <summary>
    /// The widest expression, within a limit, that has the value of this one or of its siblings: the conditional it is a branch of, the
    /// cast it is an operand of. Where a mask inside does not compile, one around may.
    /// </summary>
    public static ExpressionSyntax Widen(ExpressionSyntax expression, SyntaxNode limit)
    {
        var widest = expression;
        for (var current = expression; current != limit && current.Parent is { } parent;)
        {
            if (parent is SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax switchExpression } arm && arm.Expression == current)
            {
                current = switchExpression;
            }
            else if (parent is ExpressionSyntax around && IsSameValue(around, current))
            {
                current = around;
            }
            else
            {
                break;
            }

            widest = current is ParenthesizedExpressionSyntax ? widest : current;
        }

        return widest;
    }

    /// <summary>
    /// The conditional that a value is a branch of, when the value is no text: masked by itself it would stand beside a branch of
    /// another type, which compiles where both become objects and shows something else.
    /// </summary>
    public static ExpressionSyntax WithBranches(ExpressionSyntax expression, SyntaxNode limit, SemanticModel model)
    {
        var type = Underlying(model.GetTypeInfo(expression).Type);
        if (type is null or { SpecialType: SpecialType.System_String })
        {
            return expression;
        }

        var result = expression;
        for (var current = expression; current != limit;)
        {
            ExpressionSyntax? around = current.Parent switch
            {
                ParenthesizedExpressionSyntax parenthesized => parenthesized,
                ConditionalExpressionSyntax conditional when conditional.Condition != current => conditional,
                BinaryExpressionSyntax binary when binary.IsKind(SyntaxKind.CoalesceExpression) => binary,
                SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax switchExpression } arm when arm.Expression == current => switchExpression,
                _ => null,
            };
            if (around is null || !SymbolEqualityComparer.Default.Equals(Underlying(model.GetTypeInfo(around).Type), type))
            {
                break;
            }

            current = around;
            result = current is ParenthesizedExpressionSyntax ? result : current;
        }

        return result;
    }

    private static ITypeSymbol? Underlying(ITypeSymbol? type)
        => type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;

    /// <summary>The assignment, inside the limit, that would store the masked value; the expression itself when there is none.</summary>
    public static ExpressionSyntax OutsideAssignments(ExpressionSyntax expression, SyntaxNode limit)
    {
        var result = expression;
        for (SyntaxNode current = expression; current != limit && current.Parent is { } parent and not StatementSyntax; current = parent)
        {
            if (parent is AssignmentExpressionSyntax { Parent: not (InitializerExpressionSyntax or StatementSyntax or LambdaExpressionSyntax) } assignment && assignment.Right == current)
            {
                result = assignment;
            }
        }

        return result;
    }

    private static bool IsSameValue(ExpressionSyntax around, ExpressionSyntax inner) => around switch
    {
        ParenthesizedExpressionSyntax or CastExpressionSyntax or CheckedExpressionSyntax => true,
        ConditionalExpressionSyntax conditional => conditional.Condition != inner,
        BinaryExpressionSyntax binary => binary.IsKind(SyntaxKind.CoalesceExpression) || (binary.IsKind(SyntaxKind.AsExpression) && binary.Left == inner),
        PostfixUnaryExpressionSyntax suppression => suppression.IsKind(SyntaxKind.SuppressNullableWarningExpression),
        _ => false,
    };

    private static bool IsPartOfConditionalAccess(ExpressionSyntax expression)
    {
        SyntaxNode? current = expression;
        while (true)
        {
            switch (current)
            {
                case MemberBindingExpressionSyntax or ElementBindingExpressionSyntax or ImplicitElementAccessSyntax:
                    return true;
                case MemberAccessExpressionSyntax access:
                    current = access.Expression;
                    break;
                case InvocationExpressionSyntax invocation:
                    current = invocation.Expression;
                    break;
                case ElementAccessExpressionSyntax element:
                    current = element.Expression;
                    break;
                case PostfixUnaryExpressionSyntax postfix:
                    current = postfix.Operand;
                    break;
                case ConditionalAccessExpressionSyntax access:
                    current = access.Expression;
                    break;
                default:
                    return false;
            }
        }
    }

    /// <summary>Whether the expression is read as a value, and not written to, referred to or named.</summary>
    private static bool IsRead(ExpressionSyntax expression) => expression is not (DeclarationExpressionSyntax or RefExpressionSyntax or ThrowExpressionSyntax or PredefinedTypeSyntax)
        && expression.Parent switch
        {
            AssignmentExpressionSyntax assignment => assignment.Right == expression,
            ArgumentSyntax argument => argument.RefKindKeyword.IsKind(SyntaxKind.None),
            MemberAccessExpressionSyntax access => access.Expression == expression,
            PrefixUnaryExpressionSyntax unary => !unary.Kind().IsIncrementOrReference(),
            PostfixUnaryExpressionSyntax unary => unary.IsKind(SyntaxKind.SuppressNullableWarningExpression),
            RefExpressionSyntax or NameColonSyntax or NameEqualsSyntax or ExpressionColonSyntax or DeclarationExpressionSyntax or TypeSyntax or null => false,
            _ => true,
        };

    private static bool IsIncrementOrReference(this SyntaxKind kind)
        => kind is SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression or SyntaxKind.AddressOfExpression;
}
