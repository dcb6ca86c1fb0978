using System.Collections.Concurrent;
using System.Collections.Immutable;
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
    /// <summary>Helpers of one type that an object is handed on to: overloads call each other, each with all the others.</summary>
    private const int MaxHandedOn = 64;

    private readonly ConcurrentDictionary<(IMethodSymbol Method, int Ordinal), bool> _known = new();
    private readonly ConcurrentDictionary<(IMethodSymbol Method, int Ordinal), Found> _found = new();

    public bool MayWrite(IMethodSymbol method, int ordinal, CancellationToken cancellationToken)
    {
        method = Bodies.Implementation(method).OriginalDefinition;
        return _known.TryGetValue((method, ordinal), out var known) ? known : _known.GetOrAdd((method, ordinal), Reaches((method, ordinal), cancellationToken));
    }

    private bool Reaches((IMethodSymbol Method, int Ordinal) first, CancellationToken cancellationToken)
    {
        var seen = new HashSet<(IMethodSymbol, int)> { first };
        var open = new Queue<(IMethodSymbol Method, int Ordinal)>(seen);
        while (open.Count > 0)
        {
            var next = open.Dequeue();
            var found = _found.TryGetValue(next, out var known) ? known : _found.GetOrAdd(next, Find(next.Method, next.Ordinal, cancellationToken));
            if (found.Writes)
            {
                return true;
            }

            foreach (var other in found.HandedOnTo)
            {
                if (seen.Count < MaxHandedOn && seen.Add(other))
                {
                    open.Enqueue(other);
                }
            }
        }

        return false;
    }

    /// <summary>What one method does with the object, and which methods of its type it hands it on to.</summary>
    private static Found Find(IMethodSymbol method, int ordinal, CancellationToken cancellationToken)
    {
        if (ordinal >= method.Parameters.Length || method.DeclaringSyntaxReferences.IsDefaultOrEmpty)
        {
            return Found.Nothing;
        }

        var name = method.Parameters[ordinal].Name;
        var handedOnTo = ImmutableArray.CreateBuilder<(IMethodSymbol, int)>();
        foreach (var node in method.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken).DescendantNodes())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var writes = node switch
            {
                AssignmentExpressionSyntax { Left: not IdentifierNameSyntax } assignment => RootOf(assignment.Left) == name,
                ConditionalAccessExpressionSyntax { WhenNotNull: AssignmentExpressionSyntax } access => RootOf(access.Expression) == name,

                // letter.Lines.Add(text)
                InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: not IdentifierNameSyntax } added, ArgumentList.Arguments.Count: > 0 } => RootOf(added.Expression) == name,
                InvocationExpressionSyntax call => HandsOn(call, name, method, handedOnTo),
                _ => false,
            };
            if (writes)
            {
                return new(true, []);
            }
        }

        return handedOnTo.Count == 0 ? Found.Nothing : new(false, handedOnTo.ToImmutable());
    }

    /// <summary>Whether the object is handed on to a delegate; methods of the same type that it is handed on to are added.</summary>
    private static bool HandsOn(InvocationExpressionSyntax call, string name, IMethodSymbol method, ImmutableArray<(IMethodSymbol, int)>.Builder handedOnTo)
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
                if (member is IMethodSymbol other && !SymbolEqualityComparer.Default.Equals(other, method))
                {
                    handedOnTo.Add((other, i));
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

    private sealed record Found(bool Writes, ImmutableArray<(IMethodSymbol Method, int Ordinal)> HandedOnTo)
    {
        public static readonly Found Nothing = new(false, []);
    }
}
