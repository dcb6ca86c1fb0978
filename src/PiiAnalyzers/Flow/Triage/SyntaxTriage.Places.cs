using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PiiAnalyzers.Flow.Gate;

namespace PiiAnalyzers.Flow.Triage;

/// <summary>Which variable an expression stands for, what is assigned to it, and whether a sink can be reached through it.</summary>
internal sealed partial class SyntaxTriage
{
    private Sight OfAssignment(AssignmentExpressionSyntax assignment)
    {
        var isVariable = assignment.Left is IdentifierNameSyntax { Identifier.ValueText: var assigned } && IsVariable(assigned);
        if (assignment.IsKind(SyntaxKind.AddAssignmentExpression) && IsHandler(assignment.Right) && CalledName.Of(assignment.Left) is { Identifier.ValueText: var raised } && (_names.Of(raised) & NameFlags.Value) != 0)
        {
            // An event that is raised with personal data.
            _found = true;
        }

        var value = isVariable ? OfStored(assignment.Right) : Of(assignment.Right);
        if (isVariable && assignment.Left is IdentifierNameSyntax name)
        {
            var variable = VariableOf(name.Identifier.ValueText);
            Suspect(value >= Sight.Carrier && _reaching.Contains(variable));
            AssignVariable(variable, assignment.Right, value);
        }
        else
        {
            Assign(assignment.Left, value);
        }

        // a[k] = b = []: what is put into b later is in a as well.
        return isVariable && assignment.Left is IdentifierNameSyntax left ? IsFilled(left) ? Sight.Tainted : Max(value, Known(VariableOf(left.Identifier.ValueText)))
            : assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) ? value
            : Max(value, OfReceiver(assignment.Left));
    }

    private bool IsHandler(ExpressionSyntax value)
        => value is AnonymousFunctionExpressionSyntax || (CalledName.Of(value) is { Identifier.ValueText: var name } && ((_names.Of(name) & NameFlags.Method) != 0 || _functions.Contains(name)));

    private void Assign(ExpressionSyntax target, Sight value)
    {
        switch (target)
        {
            case IdentifierNameSyntax { Identifier.ValueText: var name }:
                if (name != "_")
                {
                    RaiseRoot(name, value);
                }

                Suspect(value >= Sight.Carrier && IsReaching(target));
                break;
            case MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax or BaseExpressionSyntax, Name.Identifier.ValueText: var member }:
                RaiseMember(member, value);
                Suspect(value >= Sight.Carrier && (_names.Of(member) & NameFlags.Reaches) != 0);
                break;
            case MemberAccessExpressionSyntax access:
                OfReceiver(access.Expression);
                Suspect(value >= Sight.Carrier && IsReaching(access));
                FillMember(access.Expression, access.Name.Identifier.ValueText, value);
                break;
            case ElementAccessExpressionSyntax element:
                Index(OfReceiver(element.Expression), element.ArgumentList, IsReaching(element.Expression));
                Suspect(value != Sight.None && IsReaching(element.Expression));
                RaiseRoot(element.Expression, value >= Sight.Carrier ? Sight.Tainted : value);
                break;
            case DeclarationExpressionSyntax declaration:
                Declare(declaration.Designation, Max(value, OfType(declaration.Type)), Reaches(declaration.Type));
                break;
            case TupleExpressionSyntax tuple:
                foreach (var part in tuple.Arguments)
                {
                    Assign(part.Expression, value >= Sight.Carrier ? Sight.Tainted : value);
                }

                break;
            case ParenthesizedExpressionSyntax parenthesized:
                Assign(parenthesized.Expression, value);
                break;
            default:
                Suspect(value != Sight.None);
                Of(target);
                break;
        }
    }

    private void Declare(VariableDesignationSyntax designation, Sight value, bool reaches)
    {
        foreach (var node in designation.DescendantNodesAndSelf())
        {
            if (node is SingleVariableDesignationSyntax variable)
            {
                Raise(VariableOf(variable.Identifier.ValueText), node == designation || value < Sight.Carrier ? value : Sight.Tainted);
                if (reaches)
                {
                    Reach(VariableOf(variable.Identifier.ValueText));
                }
            }
        }
    }

    /// <summary>A member of an object that is set: its other members stay what they are, but for those that code computes.</summary>
    private void FillMember(ExpressionSyntax holder, string member, Sight value)
    {
        if (value < Sight.Carrier || RootOf(holder) is not { } root)
        {
            return;
        }

        if (holder is IdentifierNameSyntax && (_names.Of(member) & (NameFlags.Declared | NameFlags.Computed)) == NameFlags.Declared)
        {
            RaiseMember(member, value);
            RaiseRoot(root, Sight.Carrier);
            Fill(VariableOf(root));
        }
        else
        {
            RaiseRoot(root, Sight.Tainted);
        }
    }

    private void RaiseRoot(ExpressionSyntax holder, Sight sight)
    {
        if (sight != Sight.None && RootOf(holder) is { } root)
        {
            RaiseRoot(root, sight);
        }
    }

    private void RaiseRoot(string root, Sight sight)
    {
        if (IsVariable(root))
        {
            // What a lambda puts into what it is given gets to whoever calls it.
            Suspect(sight >= Sight.Carrier && !ReferenceEquals(VariableOf(root), root));
            Raise(VariableOf(root), sight);
        }
        else
        {
            RaiseMember(root, sight);
        }
    }

    /// <summary>The variable, or member of <c>this</c>, that an expression reaches an object through.</summary>
    private static string? RootOf(ExpressionSyntax? holder)
    {
        while (true)
        {
            switch (holder)
            {
                case IdentifierNameSyntax name:
                    return name.Identifier.ValueText;
                case MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax or BaseExpressionSyntax } own:
                    return own.Name.Identifier.ValueText;
                case MemberAccessExpressionSyntax access:
                    holder = access.Expression;
                    break;
                case ElementAccessExpressionSyntax element:
                    holder = element.Expression;
                    break;
                case ConditionalAccessExpressionSyntax access:
                    holder = access.Expression;
                    break;
                case MemberBindingExpressionSyntax or ElementBindingExpressionSyntax:
                    holder = ConditionalAccess.Before(holder);
                    break;
                case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call:
                    // A static method's object is its first argument.
                    holder = access.Expression is IdentifierNameSyntax { Identifier.ValueText: [>= 'A' and <= 'Z', ..] } && call.ArgumentList.Arguments is [{ } first, ..] ? first.Expression : access.Expression;
                    break;
                case InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax binding }:
                    holder = binding;
                    break;
                case InvocationExpressionSyntax { ArgumentList.Arguments: [{ } given, ..] }:
                    holder = given.Expression;
                    break;
                case ObjectCreationExpressionSyntax { ArgumentList.Arguments: [{ } inner, ..] }:
                    holder = inner.Expression;
                    break;
                case ParenthesizedExpressionSyntax parenthesized:
                    holder = parenthesized.Expression;
                    break;
                case CastExpressionSyntax cast:
                    holder = cast.Expression;
                    break;
                case AwaitExpressionSyntax awaited:
                    holder = awaited.Expression;
                    break;
                case PostfixUnaryExpressionSyntax unary:
                    holder = unary.Operand;
                    break;
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AsExpression or (int)SyntaxKind.CoalesceExpression } binary:
                    holder = binary.Left;
                    break;
                case AssignmentExpressionSyntax assignment:
                    holder = assignment.Right;
                    break;
                default:
                    return null;
            }
        }
    }

    /// <summary>Whether a variable that is given a value may stand for an object that others stand for: text and numbers are no objects.</summary>
    private bool MayBeSameObject(ExpressionSyntax value) => value switch
    {
        MemberAccessExpressionSyntax access => IsObject(access.Name.Identifier.ValueText),
        MemberBindingExpressionSyntax binding => IsObject(binding.Name.Identifier.ValueText),
        InvocationExpressionSyntax call => CalledName.Of(call.Expression) is not { } name || IsObject(name.Identifier.ValueText),
        ConditionalAccessExpressionSyntax access => MayBeSameObject(access.WhenNotNull),
        PostfixUnaryExpressionSyntax unary => MayBeSameObject(unary.Operand),
        ParenthesizedExpressionSyntax parenthesized => MayBeSameObject(parenthesized.Expression),
        BinaryExpressionSyntax binary => binary.Kind() is SyntaxKind.AsExpression or SyntaxKind.CoalesceExpression && MayBeSameObject(binary.Left),
        ObjectCreationExpressionSyntax creation => creation.ArgumentList?.Arguments is [{ } first, ..] && MayBeSameObject(first.Expression),
        LiteralExpressionSyntax or InterpolatedStringExpressionSyntax or DefaultExpressionSyntax => false,
        _ => true,
    };

    private bool IsObject(string name)
    {
        var flags = _names.Of(name);
        return (flags & NameFlags.Declared) != 0 ? (flags & NameFlags.Object) != 0 || PlainNames.Wrapped.Contains(name) : !PlainNames.Sizes.Contains(name) && !PlainNames.Members.Contains(name) && !PlainNames.Texts.Contains(name);
    }

    private bool IsFilled(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax name => _filled.Contains(VariableOf(name.Identifier.ValueText)),
        ParenthesizedExpressionSyntax parenthesized => IsFilled(parenthesized.Expression),
        PostfixUnaryExpressionSyntax unary => IsFilled(unary.Operand),
        CastExpressionSyntax cast => IsFilled(cast.Expression),
        ConditionalExpressionSyntax conditional => IsFilled(conditional.WhenTrue) || IsFilled(conditional.WhenFalse),
        BinaryExpressionSyntax binary => binary.Kind() is SyntaxKind.AsExpression or SyntaxKind.CoalesceExpression && (IsFilled(binary.Left) || IsFilled(binary.Right)),
        ObjectCreationExpressionSyntax { Initializer: not null } or WithExpressionSyntax => true,
        _ => false,
    };

    /// <summary>
    /// Whether a sink can be reached through the value of an expression: then what is called on it may be one. Asked after the expression
    /// has been looked at, which ends at some depth.
    /// </summary>
    private bool IsReaching(ExpressionSyntax expression) => !_found && expression switch
    {
        IdentifierNameSyntax { Identifier.ValueText: var name } => _reaching.Contains(VariableOf(name)) || (!IsVariable(name) && (_names.Of(name) & NameFlags.Reaches) != 0),
        GenericNameSyntax generic => (FlagsIn(generic) & NameFlags.Reaches) != 0,
        MemberAccessExpressionSyntax access => (_names.Of(access.Name.Identifier.ValueText) & NameFlags.Reaches) != 0 || IsReaching(access.Name) || IsReaching(access.Expression),
        MemberBindingExpressionSyntax binding => (_names.Of(binding.Name.Identifier.ValueText) & NameFlags.Reaches) != 0 || _accessedReach,
        ElementBindingExpressionSyntax => _accessedReach,
        ConditionalAccessExpressionSyntax access => IsReaching(access.Expression) || IsReaching(access.WhenNotNull),
        InvocationExpressionSyntax call => IsReaching(call.Expression),
        ElementAccessExpressionSyntax element => IsReaching(element.Expression),
        ObjectCreationExpressionSyntax creation => Reaches(creation.Type),
        CastExpressionSyntax cast => Reaches(cast.Type) || IsReaching(cast.Expression),
        ParenthesizedExpressionSyntax parenthesized => IsReaching(parenthesized.Expression),
        AwaitExpressionSyntax awaited => IsReaching(awaited.Expression),
        PostfixUnaryExpressionSyntax unary => IsReaching(unary.Operand),
        ConditionalExpressionSyntax conditional => IsReaching(conditional.WhenTrue) || IsReaching(conditional.WhenFalse),
        SwitchExpressionSyntax choice => choice.Arms.Any(arm => IsReaching(arm.Expression)),
        AssignmentExpressionSyntax assignment => IsReaching(assignment.Left) || IsReaching(assignment.Right),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AsExpression, Right: TypeSyntax type } cast => Reaches(type) || IsReaching(cast.Left),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } choice => IsReaching(choice.Left) || IsReaching(choice.Right),
        _ => false,
    };
}
