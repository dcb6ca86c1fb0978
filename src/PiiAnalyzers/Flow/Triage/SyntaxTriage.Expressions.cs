using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PiiAnalyzers.Flow.Gate;

namespace PiiAnalyzers.Flow.Triage;

/// <summary>Expressions but for calls.</summary>
internal sealed partial class SyntaxTriage
{
    private Sight Of(ExpressionSyntax? expression)
    {
        if (expression is null || _found)
        {
            return Sight.None;
        }

        if (++_depth > MaxDepth || ++_steps > MaxSteps)
        {
            _found = true;
        }

        var sight = Evaluate(expression);
        _depth--;
        return sight;
    }

    private Sight Of(SeparatedSyntaxList<ExpressionSyntax> expressions)
    {
        var sight = Sight.None;
        foreach (var expression in expressions)
        {
            sight = Max(sight, Of(expression));
        }

        return sight;
    }

    private Sight Evaluate(ExpressionSyntax expression)
    {
        switch (expression)
        {
            case LiteralExpressionSyntax or TypeOfExpressionSyntax or SizeOfExpressionSyntax or DefaultExpressionSyntax or BaseExpressionSyntax:
                return Sight.None;
            case PredefinedTypeSyntax:
                return Sight.None;
            case ThisExpressionSyntax:
                return OfThis();
            case IdentifierNameSyntax name when _functions.Contains(name.Identifier.ValueText):
                // Whoever it is given to may call it with anything.
                RaiseMember(Parameters(name.Identifier.ValueText), Sight.Tainted);
                return Known(name.Identifier.ValueText);
            case IdentifierNameSyntax filled when _filled.Contains(VariableOf(filled.Identifier.ValueText)):
                return Sight.Tainted;
            case IdentifierNameSyntax name:
                return AsValue(name.Identifier.ValueText, OfName(name.Identifier.ValueText), isVariable: IsVariable(name.Identifier.ValueText));
            case GenericNameSyntax generic:
                return AsValue(generic.Identifier.ValueText, Max(OfName(generic.Identifier.ValueText), OfTypeArguments(generic)), isVariable: false);
            case MemberAccessExpressionSyntax access:
                return AsValue(access.Name.Identifier.ValueText, OfMember(access), isVariable: access.Expression is ThisExpressionSyntax);
            case MemberBindingExpressionSyntax binding:
                return AsValue(binding.Name.Identifier.ValueText, OfMember(binding.Name.Identifier.ValueText, Accessed(), isFilled: false), isVariable: false);
            case ConditionalAccessExpressionSyntax access:
                return OfAccess(access);
            case ElementAccessExpressionSyntax access:
                return Index(OfReceiver(access.Expression), access.ArgumentList, IsReaching(access.Expression));
            case ElementBindingExpressionSyntax binding:
                return Index(Accessed(), binding.ArgumentList, _accessedReach);
            case InvocationExpressionSyntax call:
                return Invoke(call);
            case ObjectCreationExpressionSyntax creation:
                return Create(creation);
            case ImplicitObjectCreationExpressionSyntax creation:
                return CreateImplicitly(creation);
            case AnonymousObjectCreationExpressionSyntax anonymous:
                return OfAnonymous(anonymous);
            case ArrayCreationExpressionSyntax array:
                return Max(OfType(array.Type), OfInitializer(array.Initializer, isAdded: false));
            case ImplicitArrayCreationExpressionSyntax array:
                return OfInitializer(array.Initializer, isAdded: false);
            case CollectionExpressionSyntax collection:
                return OfElements(collection);
            case InitializerExpressionSyntax initializer:
                return OfInitializer(initializer, isAdded: true);
            case LambdaExpressionSyntax lambda:
                return OfLambda(lambda, Max(Sight.Open, _given));
            case AnonymousMethodExpressionSyntax { Block: { } block } method:
                return OfFunction(method.ParameterList, block, null, Max(Sight.Open, _given));
            case ParenthesizedExpressionSyntax parenthesized:
                return Of(parenthesized.Expression);
            case CheckedExpressionSyntax @checked:
                return Of(@checked.Expression);
            case AwaitExpressionSyntax awaited:
                return Of(awaited.Expression);
            case RefExpressionSyntax:
                _found = true;
                return Sight.Tainted;
            case ThrowExpressionSyntax thrown:
                Throw(thrown.Expression);
                return Sight.None;
            case CastExpressionSyntax cast:
                return OfCast(Of(cast.Expression), cast.Type);
            case IsPatternExpressionSyntax match:
                Bind(match.Pattern, Of(match.Expression));
                return Sight.None;
            case PrefixUnaryExpressionSyntax unary:
                var operand = Of(unary.Operand);
                return unary.IsKind(SyntaxKind.LogicalNotExpression) ? Sight.None : operand;
            case PostfixUnaryExpressionSyntax unary:
                return Of(unary.Operand);
            case BinaryExpressionSyntax binary:
                return OfBinary(binary);
            case AssignmentExpressionSyntax assignment:
                return OfAssignment(assignment);
            case ConditionalExpressionSyntax conditional:
                Of(conditional.Condition);
                return Max(Of(conditional.WhenTrue), Of(conditional.WhenFalse));
            case SwitchExpressionSyntax choice:
                return OfSwitch(choice);
            case InterpolatedStringExpressionSyntax text:
                return OfText(text);
            case TupleExpressionSyntax tuple:
                return OfArguments(tuple.Arguments);
            case WithExpressionSyntax with:
                return OfWith(with);
            case RangeExpressionSyntax range:
                return Max(Of(range.LeftOperand), Of(range.RightOperand));
            case DeclarationExpressionSyntax:
                return Sight.None;
            default:
                _found = true;
                return Sight.Tainted;
        }
    }

    private Sight Accessed() => _accessed.Count > 0 ? _accessed.Peek() : Sight.Tainted;

    private Sight OfAccess(ConditionalAccessExpressionSyntax access)
    {
        var reach = _accessedReach;
        _accessed.Push(OfReceiver(access.Expression) is var receiver && IsFilled(access.Expression) ? Sight.Tainted : receiver);
        _accessedReach = IsReaching(access.Expression);
        var sight = Of(access.WhenNotNull);
        _accessedReach = reach;
        _accessed.Pop();
        return sight;
    }

    private Sight Index(Sight receiver, BracketedArgumentListSyntax keys, bool reaches)
    {
        var given = OfArguments(keys.Arguments);
        Suspect(given >= Sight.Carrier || (reaches && given != Sight.None));
        return receiver;
    }

    private Sight OfCast(Sight operand, TypeSyntax type)
    {
        var ofType = OfType(type);
        Suspect(operand >= Sight.Carrier && Reaches(type));
        return type is PredefinedTypeSyntax ? operand : Max(operand, ofType);
    }

    private Sight OfBinary(BinaryExpressionSyntax binary)
    {
        if (binary.Right is TypeSyntax type && binary.IsKind(SyntaxKind.AsExpression))
        {
            return OfCast(Of(binary.Left), type);
        }

        if (binary.IsKind(SyntaxKind.IsExpression))
        {
            Of(binary.Left);
            return Sight.None;
        }

        var parts = Max(Of(binary.Left), Of(binary.Right));
        switch (binary.Kind())
        {
            case SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression or SyntaxKind.LessThanExpression or SyntaxKind.LessThanOrEqualExpression
                or SyntaxKind.GreaterThanExpression or SyntaxKind.GreaterThanOrEqualExpression or SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression:
                return Sight.None;
            case SyntaxKind.CoalesceExpression:
                return parts;
            default:
                return parts >= Sight.Carrier ? Sight.Tainted : parts;
        }
    }

    private Sight OfSwitch(SwitchExpressionSyntax choice)
    {
        var value = Of(choice.GoverningExpression);
        var sight = Sight.None;
        foreach (var arm in choice.Arms)
        {
            Bind(arm.Pattern, value);
            Of(arm.WhenClause?.Condition);
            sight = Max(sight, Of(arm.Expression));
        }

        return sight;
    }

    private Sight OfText(InterpolatedStringExpressionSyntax text)
    {
        var sight = Sight.None;
        foreach (var part in text.Contents)
        {
            if (part is InterpolationSyntax hole)
            {
                sight = Max(sight, Of(hole.Expression));
                Of(hole.AlignmentClause?.Value);
            }
        }

        return sight >= Sight.Carrier ? Sight.Tainted : sight;
    }

    private Sight OfElements(CollectionExpressionSyntax collection)
    {
        var sight = Sight.None;
        foreach (var element in collection.Elements)
        {
            sight = Max(sight, element switch
            {
                ExpressionElementSyntax single => Of(single.Expression),
                SpreadElementSyntax spread => Of(spread.Expression),
                _ => Sight.Tainted,
            });
        }

        return sight;
    }

    private Sight OfAnonymous(AnonymousObjectCreationExpressionSyntax anonymous)
    {
        var sight = Sight.None;
        foreach (var member in anonymous.Initializers)
        {
            sight = Max(sight, Of(member.Expression));
        }

        return sight;
    }
}
