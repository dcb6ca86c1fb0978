using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PiiAnalyzers.Flow;

/// <summary>The kinds of expression, and which part knows about each.</summary>
internal sealed partial class BodyFlow
{
    private FlowValue Value(IOperation? operation)
    {
        _visits++;
        return Evaluate(operation);
    }

    private FlowValue Evaluate(IOperation? operation) => operation switch
    {
        null => FlowValue.Clean,
        IExpressionStatementOperation statement => Value(statement.Operation),

        ILocalReferenceOperation local => OfLocal(local),
        IParameterReferenceOperation parameter => OfParameter(parameter),
        IInstanceReferenceOperation instance => OfInstance(instance),
        IFieldReferenceOperation or IPropertyReferenceOperation => OfMember((IMemberReferenceOperation)operation),
        IArrayElementReferenceOperation element => OfArrayElement(element),
        IInlineArrayAccessOperation element => Narrow(ElementsOf(Value(element.Instance), element.Syntax), element.Type, element.Syntax),
        IImplicitIndexerReferenceOperation element => OfImplicitIndexer(element),
        IFlowCaptureOperation capture => Capture(capture),
        IFlowCaptureReferenceOperation capture => OfCapture(capture),
        IDeclarationExpressionOperation declaration => Value(declaration.Expression),
        IMethodReferenceOperation reference => OfMethodGroup(reference),
        IEventReferenceOperation reference when IsSource(reference.Member.ContainingAssembly) => OwnState(reference) ?? OfSourceMember(reference, Value(reference.Instance)),
        IDynamicMemberReferenceOperation reference => OfDynamicMember(reference),
        IDynamicInvocationOperation invocation => InvokeDynamically(invocation),
        IMemberReferenceOperation reference => AfterChildren(reference, FlowValue.Clean),
        IEventAssignmentOperation { Adds: true } subscription => Subscribe(subscription),

        ISimpleAssignmentOperation assignment => SimpleAssign(assignment),
        ICompoundAssignmentOperation assignment => CompoundAssign(assignment),
        IDeconstructionAssignmentOperation assignment => Deconstruct(assignment),
        IIncrementOrDecrementOperation increment => Value(increment.Target),

        IConversionOperation conversion => Convert(conversion),
        IBinaryOperation binary => Binary(binary),
        ITupleBinaryOperation or IIsTypeOperation or IIsNullOperation => AfterChildren(operation, FlowValue.Clean),
        IUnaryOperation unary => unary.Type?.SpecialType == SpecialType.System_Boolean ? AfterChildren(unary, FlowValue.Clean) : Value(unary.Operand),
        IIsPatternOperation pattern => MatchPattern(pattern),
        IInterpolatedStringOperation interpolated => Interpolate(interpolated),
        ITranslatedQueryOperation query => Value(query.Operation),
        IAwaitOperation awaited => Await(awaited),
        ICaughtExceptionOperation caught => Caught(caught),

        IObjectCreationOperation creation => Create(creation),
        ITypeParameterObjectCreationOperation { Type: { } made } creation => FlowValue.Of(new FlowShape(made) { Identity = creation.Syntax }),
        IAnonymousObjectCreationOperation creation => CreateAnonymous(creation),
        ITupleOperation tuple => CreateTuple(tuple),
        IArrayCreationOperation array => CreateArray(array),
        ICollectionExpressionOperation collection => CreateCollection(collection),
        IWithOperation with => CloneWith(with),
        IDelegateCreationOperation creation => OfDelegate(creation),
        IFlowAnonymousFunctionOperation lambda => OfLambda(lambda),
        IReturnOperation returned => Yield(returned),

        IInvocationOperation invocation => Invoke(invocation),
        IAddressOfOperation address => Value(address.Reference),
        { Kind: OperationKind.None } when IsPointing(operation) => OfPointer(operation),
        INameOfOperation or ITypeOfOperation or ISizeOfOperation or ILiteralOperation or IDefaultValueOperation => FlowValue.Clean,
        _ => AfterChildren(operation, _context.OfType(operation.Type, operation.Syntax)),
    };

    /// <summary>Evaluates the parts for what they change and report, and gives a value of its own.</summary>
    private FlowValue AfterChildren(IOperation operation, FlowValue value)
    {
        foreach (var child in operation.ChildOperations)
        {
            Value(child);
        }

        return value;
    }

    /// <summary>Pointers have no operations of their own: what <c>fixed</c> points to, and what is read through a pointer.</summary>
    private static bool IsPointing(IOperation operation)
        => operation.Type is IPointerTypeSymbol || operation.ChildOperations.FirstOrDefault()?.Type is IPointerTypeSymbol;

    /// <summary>A pointer to a text, buffer or element stands for it; what is read through it is a part.</summary>
    private FlowValue OfPointer(IOperation operation)
    {
        var value = FlowValue.Clean;
        foreach (var child in operation.ChildOperations)
        {
            var part = Value(child);
            value = value.Join(FlowValue.Of(part.Tokens)).Join(FlowValue.Of(ElementsOf(part, child.Syntax).Tokens));
        }

        return operation.Type is IPointerTypeSymbol ? value : value.MapTokens(static token => token.With(FlowFacts.PartialValue));
    }

    private FlowValue Convert(IConversionOperation conversion)
    {
        if (conversion.Operand.ConstantValue is { HasValue: true, Value: null })
        {
            return FlowValue.Clean;
        }

        var value = Value(conversion.Operand);
        if (conversion.OperatorMethod is not { } method)
        {
            if (IsCounted(conversion))
            {
                return FlowValue.Clean;
            }

            value = conversion.IsImplicit ? value : Narrowed(value, conversion.Type, conversion.Syntax);
            return value.Shapes.Length > 0 || value.Tokens.Any(static token => !token.IsOpen)
                ? value
                : value.Join(_context.OfType(conversion.Type, conversion.Syntax));
        }

        if (!value.IsClean)
        {
            Collect(method, receiver: null, [new FlowArgument(conversion.Operand, 0, value, default)]);
        }

        if (IsSanitizer(method))
        {
            return FlowValue.Clean;
        }

        return Declared(method, conversion.Syntax) ?? OfOperator(method, conversion, [(conversion.Operand, value)])
            ?? (CanHoldText(conversion.Type) ? FlowValue.Of(Text(value, conversion.Operand.Syntax).Tokens) : _context.OfType(conversion.Type, conversion.Syntax));
    }

    private FlowValue Await(IAwaitOperation awaited)
    {
        var value = Value(awaited.Operation);
        var held = ElementsOf(value, awaited.Syntax);
        var result = held.Tokens.IsEmpty && held.Shapes.IsEmpty ? _context.OfType(awaited.Type, awaited.Syntax) : held;
        return result.MovedTo(awaited.Syntax);
    }

    private FlowValue OfDelegate(IDelegateCreationOperation creation) => creation.Target switch
    {
        IFlowAnonymousFunctionOperation lambda => OfLambda(lambda),
        var target => Value(target),
    };

    private FlowValue OfMethodGroup(IMethodReferenceOperation reference)
    {
        Value(reference.Instance);
        if (reference.Method.MethodKind == MethodKind.LocalFunction)
        {
            return RunLocalFunction(reference.Method) is { } facts ? FlowValue.Clean with { Targets = [new(facts, null)] } : FlowValue.Clean;
        }

        return FlowValue.Clean with { Targets = [new(null, reference.Method) { Receiver = OriginOf(reference.Instance), Writer = IsWriter(reference.Instance?.Type) ? TargetOf(reference.Instance) : null }] };
    }

    private static bool CanHoldText(ITypeSymbol? type) => CanHold.Text(type);
}
