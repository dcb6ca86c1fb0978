using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PiiAnalyzers.Flow.Gate;

namespace PiiAnalyzers.Flow.Triage;

/// <summary>Calls: whether one may be a sink, what it leaves in what it is given, and what it gives back.</summary>
internal sealed partial class SyntaxTriage
{
    private Sight Invoke(InvocationExpressionSyntax call)
    {
        if (CalledName.Of(call.Expression) is not { } called)
        {
            // A delegate that is read from somewhere.
            var held = Of(call.Expression);
            Suspect(Max(held, OfArguments(call.ArgumentList.Arguments)) != Sight.None);
            return held;
        }

        var name = called.Identifier.ValueText;
        if (name == "nameof" && called == call.Expression && call.ArgumentList.Arguments.Count == 1)
        {
            return Sight.None;
        }

        var flags = _names.Of(name);
        var isVariable = called == call.Expression && IsVariable(name);
        var isFunction = isVariable && _functions.Contains(name);
        var receiver = OfCalled(call.Expression, isVariable ? Known(VariableOf(name)) : OfThis());
        var isDelegate = (isVariable && !isFunction) || name is "Invoke" or "DynamicInvoke" or "Report" || IsOwnMember(name, out _) || (flags & (NameFlags.Object | NameFlags.Method)) == NameFlags.Object;
        var ofTypes = called is GenericNameSyntax generic ? OfTypeArguments(generic) : Sight.None;
        if (called.Parent is MemberAccessExpressionSyntax { Expression: var holder } && (flags & NameFlags.Extension) == 0 && IsWrapper(holder))
        {
            // A method of a library, whatever this compilation calls so.
            flags &= ~(NameFlags.Method | NameFlags.Object);
        }

        var isSource = (flags & NameFlags.Method) != 0;
        var given = OfArguments(call.ArgumentList.Arguments, Max(receiver, ofTypes), isDelegate || isSource, out var ofLambdas);
        if ((isDelegate || IsReaching(call.Expression)) && (given != Sight.None || (receiver >= Sight.Carrier && !isFunction)))
        {
            _found = true;
            return Sight.Tainted;
        }

        if (isSource && given == Sight.Tainted && HasText(call.ArgumentList.Arguments))
        {
            // A handler of this compilation may take the holes apart.
            _found = true;
        }

        if (HasHeld(call.ArgumentList.Arguments))
        {
            _given = Max(_given, isSource ? Sight.Tainted : Max(receiver, Max(given, Sight.Open)));
        }

        var result = isFunction ? OfFunctionCall(name, given) : Result(name, flags, receiver, given, ofTypes, ofLambdas);
        FillFrom(call, called, receiver, given, result, flags);
        return result;
    }

    /// <summary>What a method is called on.</summary>
    private Sight OfCalled(ExpressionSyntax called, Sight ofThis)
    {
        switch (called)
        {
            case MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax or BaseExpressionSyntax }:
                return OfThis();
            case MemberAccessExpressionSyntax access:
                Suspect(!access.IsKind(SyntaxKind.SimpleMemberAccessExpression));
                var receiver = OfReceiver(access.Expression);
                return receiver >= Sight.Carrier && IsFilled(access.Expression) ? Sight.Tainted : receiver;
            case MemberBindingExpressionSyntax:
                return Accessed();
            default:
                return ofThis;
        }
    }

    private Sight OfFunctionCall(string function, Sight given)
    {
        RaiseMember(Parameters(function), given);
        return given == Sight.Tainted ? given : Known(function);
    }

    private Sight Result(string name, NameFlags flags, Sight receiver, Sight given, Sight ofTypes, Sight? ofLambdas)
    {
        if ((flags & NameFlags.Value) != 0)
        {
            return Sight.Tainted;
        }

        var isSource = (flags & NameFlags.Method) != 0;
        if (!isSource && PlainNames.Predicates.Contains(name))
        {
            return Sight.None;
        }

        var own = (flags & NameFlags.Personal) != 0 ? Sight.Carrier : Sight.None;
        if (!isSource && name == "Select" && ofLambdas is { } selected)
        {
            return Max(Max(selected, own), ofTypes);
        }

        if (given == Sight.Tainted || receiver == Sight.Tainted)
        {
            return Sight.Tainted;
        }

        if (!isSource)
        {
            return Max(Max(receiver, given), Max(own, ofTypes));
        }

        // A method of this compilation may make text of an object; one that gives back text without saying so by its name does not.
        return given == Sight.Carrier || (name == nameof(ToString) && receiver == Sight.Carrier) ? Sight.Tainted
            : (flags & NameFlags.Object) == 0 && !PlainNames.Wrapped.Contains(name) ? Max(own, ofTypes)
            : Max(Max(own, ofTypes), Max(receiver, (flags & NameFlags.Object) != 0 ? Sight.Open : Sight.None));
    }

    /// <summary>What a call may leave in what it is called on, and in what it is given to fill.</summary>
    private void FillFrom(InvocationExpressionSyntax call, SimpleNameSyntax called, Sight receiver, Sight given, Sight result, NameFlags flags)
    {
        var isSource = (flags & NameFlags.Method) != 0;
        foreach (var argument in call.ArgumentList.Arguments)
        {
            if (argument.RefKindKeyword.RawKind is (int)SyntaxKind.OutKeyword or (int)SyntaxKind.RefKeyword)
            {
                var left = Max(Max(receiver, given), Max(result, isSource ? Sight.Open : Sight.None));
                Assign(argument.Expression, (flags & NameFlags.Value) != 0 ? Sight.Tainted : left);
            }
            else if (given >= Sight.Carrier && call.ArgumentList.Arguments.Count > 1 && argument.Expression is not LiteralExpressionSyntax && MayBeSameObject(argument.Expression)
                && RootOf(argument.Expression) is { } root && MayFill(root) && (given == Sight.Tainted || OfName(root) < Sight.Carrier))
            {
                RaiseHolder(root, Sight.Tainted);
            }
        }

        if (given >= Sight.Carrier && called.Parent is MemberAccessExpressionSyntax or MemberBindingExpressionSyntax && RootOf((ExpressionSyntax)called.Parent) is { } holder && !(isSource && IsOwnService(holder)))
        {
            RaiseHolder(holder, given);
        }
    }

    private bool MayFill(string root) => IsOwnMember(root, out var type) && !IsVariable(root) ? IsFillable(type) : CanBeFilled(VariableOf(root));

    /// <summary>A field of a type of this compilation: what its methods keep, they write themselves.</summary>
    private bool IsOwnService(string member)
        => IsOwnMember(member, out var type) && type is SimpleNameSyntax name && (_names.Of(name.Identifier.ValueText) & NameFlags.Declared) != 0;

    private void RaiseHolder(string root, Sight sight)
    {
        // A class of a library holds nothing.
        if (IsVariable(root) || IsOwnMember(root, out _) || (_names.Of(root) & NameFlags.Declared) != 0 || (_inherits && !PlainNames.Types.Contains(root)))
        {
            RaiseRoot(root, sight);
        }
    }

    /// <summary>Whether a variable is among the arguments: it may hold a lambda, which is then run with what the call has.</summary>
    private bool HasHeld(SeparatedSyntaxList<ArgumentSyntax> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument.Expression is IdentifierNameSyntax name && _lambdas.Contains(VariableOf(name.Identifier.ValueText)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasText(SeparatedSyntaxList<ArgumentSyntax> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument.Expression is InterpolatedStringExpressionSyntax)
            {
                return true;
            }
        }

        return false;
    }

    private Sight OfArguments(SeparatedSyntaxList<ArgumentSyntax> arguments) => OfArguments(arguments, Sight.None, isSource: false, out _);

    /// <summary>The most that any argument is; lambdas among them see the others.</summary>
    private Sight OfArguments(SeparatedSyntaxList<ArgumentSyntax> arguments, Sight receiver, bool isSource, out Sight? ofLambdas)
    {
        var given = Sight.None;
        ofLambdas = null;
        foreach (var argument in arguments)
        {
            if (argument.Expression is not AnonymousFunctionExpressionSyntax)
            {
                given = Max(given, argument.Expression is DeclarationExpressionSyntax declaration ? OfOut(declaration) : Of(argument.Expression));
            }
        }

        var seen = isSource ? Sight.Tainted : Max(Sight.Open, Max(given, receiver));
        foreach (var argument in arguments)
        {
            if (argument.Expression is AnonymousFunctionExpressionSyntax lambda)
            {
                ofLambdas = Max(ofLambdas ?? Sight.None, OfLambda(lambda, seen));
            }
        }

        return Max(given, ofLambdas ?? Sight.None);
    }

    /// <summary>A variable that is declared where it is filled.</summary>
    private Sight OfOut(DeclarationExpressionSyntax declaration)
    {
        Declare(declaration.Designation, OfType(declaration.Type), Reaches(declaration.Type));
        return Sight.None;
    }

    private Sight OfLambda(AnonymousFunctionExpressionSyntax lambda, Sight given) => lambda switch
    {
        SimpleLambdaExpressionSyntax simple => OfSimple(simple, given),
        ParenthesizedLambdaExpressionSyntax parenthesized => OfFunction(parenthesized.ParameterList, parenthesized.Block, parenthesized.ExpressionBody, given),
        AnonymousMethodExpressionSyntax method => OfFunction(method.ParameterList, method.Block, null, given),
        _ => Sight.Tainted,
    };

    private Sight OfSimple(SimpleLambdaExpressionSyntax lambda, Sight given)
    {
        var scope = _scopes.Count;
        Raise(Enter(lambda.Parameter), given);
        var sight = OfBody(lambda.Block, lambda.ExpressionBody);
        Leave(scope);
        return sight;
    }

    private string Enter(ParameterSyntax parameter)
    {
        var name = parameter.Identifier.ValueText;
        var variable = name + "@" + parameter.SpanStart;
        _scopes.Add((name, variable));
        return variable;
    }

    private void Leave(int scope) => _scopes.RemoveRange(scope, _scopes.Count - scope);

    private Sight OfFunction(ParameterListSyntax? parameters, BlockSyntax? block, ExpressionSyntax? expression, Sight given)
    {
        var scope = _scopes.Count;
        foreach (var parameter in parameters?.Parameters ?? default)
        {
            Enter(parameter);
            Declare(parameter, parameter.Type is null || given >= Sight.Carrier ? given : Sight.None);
        }

        var sight = OfBody(block, expression);
        Leave(scope);
        return sight;
    }

    private Sight OfBody(BlockSyntax? block, ExpressionSyntax? expression)
    {
        _returned.Push(Sight.None);
        Visit(block);
        var sight = Of(expression);
        return Max(sight, _returned.Pop());
    }
}
