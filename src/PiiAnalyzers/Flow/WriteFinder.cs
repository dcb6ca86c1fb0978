using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PiiAnalyzers.Flow;

/// <summary>Reads off one method which members of a parameter, or of its own object, it writes.</summary>
/// <param name="method">The method.</param>
/// <param name="parameter">The parameter's name; null for the object that the method is called on.</param>
internal sealed class WriteFinder(IMethodSymbol method, string? parameter)
{
    private readonly ImmutableHashSet<string>.Builder _names = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
    private readonly ImmutableArray<(string Name, int Ordinal, bool IsOwn)>.Builder _handedOnTo = ImmutableArray.CreateBuilder<(string Name, int Ordinal, bool IsOwn)>();
    private bool _isAny;

    public WrittenMembers Find(SyntaxNode declaration, CancellationToken cancellationToken)
    {
        foreach (var node in declaration.DescendantNodes())
        {
            cancellationToken.ThrowIfCancellationRequested();
            switch (node)
            {
                case AssignmentExpressionSyntax { Left: TupleExpressionSyntax parts }:
                    foreach (var part in parts.Arguments)
                    {
                        Note(part.Expression);
                    }

                    break;
                case AssignmentExpressionSyntax assignment:
                    Note(assignment.Left);
                    break;
                case ArgumentSyntax { RefKindKeyword.RawKind: (int)SyntaxKind.OutKeyword or (int)SyntaxKind.RefKeyword } filled:
                    Note(filled.Expression);
                    break;
                case InvocationExpressionSyntax call:
                    NoteCall(call);
                    break;
            }
        }

        return _names.Count == 0 && _handedOnTo.Count == 0 && !_isAny
            ? WrittenMembers.None
            : new(_names.ToImmutable(), Always(declaration), _isAny) { HandedOnTo = _handedOnTo.ToImmutable() };
    }

    private void Note(ExpressionSyntax target)
    {
        if (MemberOf(target) is { } name)
        {
            _names.Add(name);
        }
    }

    private void NoteCall(InvocationExpressionSyntax call)
    {
        // letter.Lines.Add(text)
        if (call is { ArgumentList.Arguments.Count: > 0, Expression: MemberAccessExpressionSyntax { Expression: { } receiver } })
        {
            Note(receiver);
        }

        var (called, isOwn) = call.Expression switch
        {
            SimpleNameSyntax name => (name.Identifier.ValueText, true),
            MemberAccessExpressionSyntax access => (access.Name.Identifier.ValueText, access.Expression is ThisExpressionSyntax or BaseExpressionSyntax),
            MemberBindingExpressionSyntax binding => (binding.Name.Identifier.ValueText, false),
            _ => (null, false),
        };
        if (called is null)
        {
            return;
        }

        // What is called on the object may write it.
        if (parameter is null ? isOwn : call.Expression is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: var named } } && named == parameter)
        {
            _handedOnTo.Add((called, ParameterWrites.This, parameter is null));
        }

        var arguments = call.ArgumentList.Arguments;
        for (var i = 0; i < arguments.Count; i++)
        {
            if (!IsObject(arguments[i].Expression))
            {
                continue;
            }

            _isAny |= method.Parameters.Any(delegated => delegated.Name == called) || (call.Expression is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax invoked, Name.Identifier.ValueText: "Invoke" } && method.Parameters.Any(delegated => delegated.Name == invoked.Identifier.ValueText));
            _handedOnTo.Add((called, i, isOwn));
        }
    }

    private bool IsObject(ExpressionSyntax expression)
        => parameter is null ? expression is ThisExpressionSyntax : expression is IdentifierNameSyntax name && name.Identifier.ValueText == parameter;

    /// <summary>The member of the object through which an expression reaches what it stands for; null when it starts elsewhere.</summary>
    private string? MemberOf(ExpressionSyntax expression)
    {
        string? member = null;
        while (true)
        {
            switch (expression)
            {
                case IdentifierNameSyntax name when parameter is null:
                    // A bare name is the object's own member, unless something nearer is called so.
                    return IsOwnMember(name.Identifier.ValueText) ? name.Identifier.ValueText : null;
                case IdentifierNameSyntax name:
                    return name.Identifier.ValueText == parameter ? member : null;
                case ThisExpressionSyntax or BaseExpressionSyntax when parameter is null:
                    return member;
                case MemberBindingExpressionSyntax or ElementBindingExpressionSyntax when ConditionalAccess.Before(expression) is { } before:
                    // order?.Note = text
                    member = expression is MemberBindingExpressionSyntax binding ? binding.Name.Identifier.ValueText : member;
                    expression = before;
                    break;
                case MemberAccessExpressionSyntax access:
                    member = access.Name.Identifier.ValueText;
                    expression = access.Expression;
                    break;
                case ElementAccessExpressionSyntax element:
                    expression = element.Expression;
                    break;
                case ParenthesizedExpressionSyntax parenthesized:
                    expression = parenthesized.Expression;
                    break;
                case CastExpressionSyntax cast:
                    expression = cast.Expression;
                    break;
                case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } forgiven:
                    expression = forgiven.Operand;
                    break;
                default:
                    return null;
            }
        }
    }

    private bool IsOwnMember(string name)
        => !method.Parameters.Any(given => given.Name == name) && method.ContainingType is { } type && OwnMembers.Stored(type, name) is not null;

    /// <summary>Members that are assigned on every way through the method: by its statements up to the first that may leave it.</summary>
    private ImmutableHashSet<string> Always(SyntaxNode declaration)
    {
        var (block, arrow) = declaration switch
        {
            BaseMethodDeclarationSyntax { Body: var body, ExpressionBody: var expression } => (body, expression),
            AccessorDeclarationSyntax { Body: var body, ExpressionBody: var expression } => (body, expression),
            LocalFunctionStatementSyntax { Body: var body, ExpressionBody: var expression } => (body, expression),
            _ => (null, null),
        };
        var always = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        if (method.IsAsync)
        {
            // It returns before it is done.
            return always.ToImmutable();
        }

        Assigned(arrow?.Expression, always);
        foreach (var statement in block?.Statements ?? default)
        {
            if (statement is ExpressionStatementSyntax { Expression: var expression })
            {
                Assigned(expression, always);
            }
            else if (statement.DescendantNodesAndSelf().Any(static node => node is ReturnStatementSyntax or GotoStatementSyntax or YieldStatementSyntax))
            {
                break;
            }
        }

        return always.ToImmutable();
    }

    private void Assigned(ExpressionSyntax? expression, ImmutableHashSet<string>.Builder always)
    {
        // a = b = c
        for (; expression is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment; expression = assignment.Right)
        {
            var isMember = assignment.Left switch
            {
                IdentifierNameSyntax => parameter is null,
                MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } => parameter is null,
                MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax owner } => owner.Identifier.ValueText == parameter,
                _ => false,
            };
            if (isMember && MemberOf(assignment.Left) is { } name)
            {
                always.Add(name);
            }
        }
    }
}
