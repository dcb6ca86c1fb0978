using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PiiAnalyzers.Flow;

/// <summary>
/// Which methods put something into the members of what they are given. Read off the syntax: only of those the callers' objects are asked
/// for what was left in them, for most methods only read.
/// </summary>
internal sealed class ParameterWrites
{
    /// <summary>Helpers of one type that hand an object on to each other.</summary>
    private const int MaxDepth = 4;

    private readonly ConcurrentDictionary<(IMethodSymbol Method, int Ordinal), bool> _known = new();

    public bool MayWrite(IMethodSymbol method, int ordinal, CancellationToken cancellationToken)
    {
        method = Bodies.Implementation(method).OriginalDefinition;
        return _known.TryGetValue((method, ordinal), out var known) ? known : _known.GetOrAdd((method, ordinal), MayWrite(method, ordinal, 0, cancellationToken));
    }

    private static bool MayWrite(IMethodSymbol method, int ordinal, int depth, CancellationToken cancellationToken)
    {
        if (depth > MaxDepth || ordinal >= method.Parameters.Length || method.DeclaringSyntaxReferences.IsDefaultOrEmpty)
        {
            return false;
        }

        var name = method.Parameters[ordinal].Name;
        foreach (var node in method.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken).DescendantNodes())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var writes = node switch
            {
                AssignmentExpressionSyntax { Left: not IdentifierNameSyntax } assignment => RootOf(assignment.Left) == name,
                ConditionalAccessExpressionSyntax { WhenNotNull: AssignmentExpressionSyntax } access => RootOf(access.Expression) == name,

                // letter.Lines.Add(text)
                InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: not IdentifierNameSyntax } added, ArgumentList.Arguments.Count: > 0 } => RootOf(added.Expression) == name,
                InvocationExpressionSyntax call => HandsOn(call, name, method, depth, cancellationToken),
                _ => false,
            };
            if (writes)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the object is handed on to a delegate, or to a method of the same type that writes.</summary>
    private static bool HandsOn(InvocationExpressionSyntax call, string name, IMethodSymbol method, int depth, CancellationToken cancellationToken)
    {
        if (call.Expression is not SimpleNameSyntax { Identifier.ValueText: var called })
        {
            return false;
        }

        var arguments = call.ArgumentList.Arguments;
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i].Expression is not IdentifierNameSyntax { Identifier.ValueText: var passed } || passed != name)
            {
                continue;
            }

            foreach (var parameter in method.Parameters)
            {
                if (parameter.Name == called)
                {
                    return true;
                }
            }

            foreach (var member in method.ContainingType?.GetMembers(called) ?? [])
            {
                if (member is IMethodSymbol other && !SymbolEqualityComparer.Default.Equals(other, method) && MayWrite(other, i, depth + 1, cancellationToken))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The variable that an expression reaches an object through; null when it is none.</summary>
    private static string? RootOf(ExpressionSyntax expression)
    {
        while (true)
        {
            switch (expression)
            {
                case IdentifierNameSyntax name:
                    return name.Identifier.ValueText;
                case MemberAccessExpressionSyntax access:
                    expression = access.Expression;
                    break;
                case ElementAccessExpressionSyntax element:
                    expression = element.Expression;
                    break;
                case ParenthesizedExpressionSyntax parenthesized:
                    expression = parenthesized.Expression;
                    break;
                case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } forgiven:
                    expression = forgiven.Operand;
                    break;
                default:
                    return null;
            }
        }
    }
}
