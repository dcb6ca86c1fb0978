using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PiiAnalyzers.Classification;

namespace PiiAnalyzers.Flow.Triage;

/// <summary>Calls: whether one is a sink or leads to one, and what it gives back.</summary>
internal sealed partial class BodyTriage
{
    private Exposure Invoke(IInvocationOperation invocation)
    {
        var method = invocation.TargetMethod;
        var receiver = Of(invocation.Instance);
        var given = Max(receiver, Arguments(method, invocation.Arguments, receiver));
        _given = given;
        if (method.MethodKind == MethodKind.LocalFunction)
        {
            for (var i = 0; i < invocation.Arguments.Length; i++)
            {
                if (invocation.Arguments[i].Parameter is { } parameter)
                {
                    Raise(parameter.OriginalDefinition, given);
                }
            }

            return Max(Known(method.OriginalDefinition), given == Exposure.Tainted ? given : TypeOf(invocation.Type));
        }

        var isSource = IsSource(method.ContainingAssembly);
        if (given != Exposure.None && IsSink(method, isSource))
        {
            _found = true;
            return Exposure.None;
        }

        if (_context.Sanitizers.Contains(method))
        {
            return Exposure.None;
        }

        var result = Result(invocation, method, isSource, receiver, given);
        Fill(invocation, given, isSource ? Max(given, result) : given);
        return method.ReturnsVoid || invocation.Type?.SpecialType == SpecialType.System_Boolean ? Exposure.None : result;
    }

    private Exposure Result(IInvocationOperation invocation, IMethodSymbol method, bool isSource, Exposure receiver, Exposure given)
    {
        if (given == Exposure.Tainted || _context.Classifier.Of(method) is not null)
        {
            return Exposure.Tainted;
        }

        var ofType = TypeOf(invocation.Type);
        if (method.MethodKind == MethodKind.DelegateInvoke)
        {
            return given == Exposure.None ? ofType : Exposure.Tainted;
        }

        if (isSource)
        {
            return _context.Gate.MayBePersonal(method.AssociatedSymbol?.Name ?? method.Name)
                || (given == Exposure.Carrier && (method.Name == nameof(ToString) || HidesCarrier(invocation.Arguments)))
                    ? Exposure.Tainted
                    : ofType;
        }

        // What makes text of an object may print it; a generic method gives back what its types say.
        return given == Exposure.Carrier && CanHold.Text(invocation.Type) && !FlowGenerics.HasParameter(method.OriginalDefinition.ReturnType) ? Exposure.Tainted : ofType;
    }

    /// <summary>Whether an object goes in for a parameter that does not tell what it is.</summary>
    private bool HidesCarrier(ImmutableArray<IArgumentOperation> arguments)
    {
        foreach (var argument in arguments)
        {
            if (TypeOf(argument.Parameter?.OriginalDefinition.Type) == Exposure.None && Uncast(argument.Value) is { } value && (TypeOf(value.Type) != Exposure.None || value is ILocalReferenceOperation))
            {
                return true;
            }
        }

        return false;
    }

    private Exposure Create(IObjectCreationOperation creation)
    {
        var given = creation.Constructor is { } constructor ? Arguments(constructor, creation.Arguments, Exposure.None) : Exposure.None;
        if (given != Exposure.None && creation.Constructor is { } called && IsSink(called, IsSource(called.ContainingAssembly)))
        {
            _found = true;
            return Exposure.None;
        }

        if (given == Exposure.Tainted && MetadataNames.IsOrDerivesFrom(creation.Type, WellKnown.Exception))
        {
            Throw();
        }

        var initialized = Of(creation.Initializer);
        var hidden = given == Exposure.Carrier && HidesCarrier(creation.Arguments);
        return hidden ? Exposure.Tainted : Max(Max(given == Exposure.Tainted ? given : Exposure.None, initialized == Exposure.Tainted ? initialized : Exposure.None), TypeOf(creation.Type));
    }

    /// <summary>The most that any argument exposes; lambdas among them see the others.</summary>
    private Exposure Arguments(IMethodSymbol method, ImmutableArray<IArgumentOperation> arguments, Exposure receiver)
    {
        var given = Exposure.None;
        var seen = receiver;
        foreach (var argument in arguments)
        {
            if (LambdaOf(argument.Value) is null)
            {
                var exposure = Of(argument.Value);
                given = Max(given, exposure);
                if (exposure == Exposure.None && IsOpenArgument(argument) && IsSink(method, IsSource(method.ContainingAssembly)))
                {
                    _found = true;
                }
            }
        }

        seen = Max(seen, given);
        foreach (var argument in arguments)
        {
            if (LambdaOf(argument.Value) is { } lambda)
            {
                if (IsSource(method.ContainingAssembly) || method.MethodKind == MethodKind.DelegateInvoke || method is { MethodKind: MethodKind.Constructor, ContainingType: { Name: "Progress", Arity: 1 } })
                {
                    seen = Exposure.Tainted;
                }

                foreach (var parameter in lambda.Symbol.Parameters)
                {
                    Raise(parameter, seen == Exposure.Tainted ? seen : TypeOf(parameter.Type));
                }

                given = Max(given, OfFunction(lambda.Symbol, lambda.Body, isKnown: true));
            }
        }

        return given;
    }

    /// <summary>A value of a type that tells nothing of it: a type parameter, an interface of this compilation.</summary>
    private static bool IsOpenArgument(IArgumentOperation argument)
        => argument.ArgumentKind is ArgumentKind.ParamArray or ArgumentKind.ParamCollection
            ? argument.Value.ChildOperations.Any(static child => child.ChildOperations.Any(static element => TypeExposure.IsOpen(Uncast(element).Type)) || TypeExposure.IsOpen(Uncast(child).Type))
            : Uncast(argument.Value) is not ILiteralOperation && TypeExposure.IsOpen(Uncast(argument.Value).Type);

    private bool IsSink(IMethodSymbol method, bool isSource)
        => _context.Sinks.Find(method) is not null
        || method.MethodKind == MethodKind.DelegateInvoke
        || method is { Name: "Report", ContainingType: { Name: "IProgress", Arity: 1 } }
        || (isSource && _context.Gate.MayReachSink(method switch
        {
            { AssociatedSymbol: { } member } => member.Name,
            { MethodKind: MethodKind.Constructor } => method.ContainingType.Name,
            _ => method.Name,
        }));

    /// <summary>What a call may leave in what it is called on, and in what it is given to fill.</summary>
    private void Fill(IInvocationOperation invocation, Exposure given, Exposure left)
    {
        if (left == Exposure.None)
        {
            return;
        }

        if (invocation.Instance is { } instance && (given == Exposure.Tainted || (given == Exposure.Carrier && TypeOf(instance.Type) == Exposure.None)))
        {
            RaiseRoot(instance, Exposure.Tainted);
        }

        foreach (var argument in invocation.Arguments)
        {
            if (argument.Parameter is { } parameter && (BodyFlow.CanBeFilled(parameter) || (IsSource(invocation.TargetMethod.ContainingAssembly) && argument.Value.Type is { TypeKind: TypeKind.Class } filled && IsSource(filled.ContainingAssembly) && TypeOf(filled) == Exposure.None) || parameter.RefKind == RefKind.Out || (given == Exposure.Tainted && (BodyFlow.IsFilledBy(invocation.TargetMethod, argument.Value.Type) || DataTables.Is(argument.Value.Type)))))
            {
                RaiseRoot(argument.Value, left == Exposure.Tainted || TypeOf(argument.Value.Type) == Exposure.None ? Exposure.Tainted : left);
            }
        }
    }

    private Exposure OfMethodGroup(IMethodReferenceOperation reference)
    {
        var receiver = Of(reference.Instance);
        if (reference.Method.MethodKind == MethodKind.LocalFunction)
        {
            foreach (var parameter in reference.Method.OriginalDefinition.Parameters)
            {
                Raise(parameter, Exposure.Tainted);
            }

            return Known(reference.Method.OriginalDefinition);
        }

        if (_context.Sinks.Find(reference.Method) is not null)
        {
            // Whoever it is passed to may run it with anything.
            _found = true;
        }

        // What it is given is decided where it is run.
        return receiver == Exposure.Tainted || _context.Classifier.Of(reference.Method) is not null || (IsSource(reference.Method.ContainingAssembly) && _context.Gate.MayBePersonal(reference.Method.Name))
            ? Exposure.Tainted
            : Exposure.None;
    }

    /// <summary>A handler is given what its event is raised with, which the type of the event decides.</summary>
    private void Subscribe(IEventAssignmentOperation subscription)
    {
        OfChildren(subscription);
        if (subscription.EventReference is IEventReferenceOperation { Event: { } raised } && IsSource(raised.ContainingAssembly) && _context.Gate.MayBePersonal(raised.Name))
        {
            if (LambdaOf(subscription.HandlerValue) is { } lambda)
            {
                foreach (var parameter in lambda.Symbol.Parameters)
                {
                    Raise(parameter, Exposure.Tainted);
                }
            }
            else
            {
                _found = true;
            }
        }
    }

    /// <summary>A lambda or local function: what it returns. Its parameters are anything where nobody knows who calls it.</summary>
    private Exposure OfFunction(IMethodSymbol function, IOperation? body, bool isKnown)
    {
        if (!isKnown && _tainted)
        {
            // Held in a variable, it is given what this body has; given away, what others have is reported where they run it.
            foreach (var parameter in function.Parameters)
            {
                Raise(parameter, Exposure.Tainted);
            }
        }

        _functions.Push(function);
        Of(body);
        _functions.Pop();
        return Known(function);
    }

    private Exposure Return(IReturnOperation returned)
    {
        var exposure = Of(returned.ReturnedValue);
        if (_functions.Count > 0)
        {
            Raise(_functions.Peek(), exposure);
        }

        return Exposure.None;
    }

    private static IAnonymousFunctionOperation? LambdaOf(IOperation operation) => Uncast(operation) switch
    {
        IAnonymousFunctionOperation lambda => lambda,
        IDelegateCreationOperation { Target: IAnonymousFunctionOperation lambda } => lambda,
        _ => null,
    };

    private static IOperation Uncast(IOperation operation)
    {
        while (operation is IConversionOperation { OperatorMethod: null } conversion)
        {
            operation = conversion.Operand;
        }

        return operation;
    }
}
