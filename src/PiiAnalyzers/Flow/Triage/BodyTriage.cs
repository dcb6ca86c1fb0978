using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PiiAnalyzers.Classification;

namespace PiiAnalyzers.Flow.Triage;

/// <summary>
/// Looks once over the operations of a body, in no order of execution, for a sink that something personal may come to. Most bodies
/// that name personal data have none; only for the others a control-flow graph is built. Errs on the side of looking. Split by what
/// is looked at; this part has the expressions.
/// </summary>
internal sealed partial class BodyTriage
{
    /// <summary>Rounds after which a body that does not come to rest is analysed; nesting beyond which it is.</summary>
    private const int MaxRounds = 8, MaxDepth = 400;

    private readonly FlowContext _context;
    private readonly CancellationToken _cancellationToken;
    private readonly Dictionary<ISymbol, Exposure> _symbols = new(SymbolEqualityComparer.Default);
    private readonly List<(ISymbol, ISymbol)> _aliases = [];
    private readonly Stack<Exposure> _accessed = new();
    private Exposure _thrown;

    /// <summary>The most that the last call was given: what is appended to an interpolated string is in it.</summary>
    private Exposure _given;
    private int _depth;
    private int _visits;
    private bool _changed;

    /// <summary>Whether anything in the body is.</summary>
    private bool _tainted;
    private bool _found;

    private BodyTriage(FlowContext context, CancellationToken cancellationToken)
    {
        _context = context;
        _cancellationToken = cancellationToken;
    }

    /// <summary>Whether personal data may come to a sink in a body, as far as one look can tell.</summary>
    public static bool MayDisclose(FlowContext context, IOperation root, CancellationToken cancellationToken)
    {
        var triage = new BodyTriage(context, cancellationToken);
        var found = triage.Run(root);
        context.CountVisits(triage._visits);
        return found;
    }

    private bool Run(IOperation root)
    {
        for (var round = 0; round < MaxRounds; round++)
        {
            _changed = false;
            Of(root);
            if (_found)
            {
                return true;
            }

            foreach (var (left, right) in _aliases)
            {
                Raise(left, Known(right));
                Raise(right, Known(left));
            }

            _aliases.Clear();
            if (!_changed)
            {
                return false;
            }
        }

        return true;
    }

    private Exposure Of(IOperation? operation)
    {
        if (operation is null || _found)
        {
            return Exposure.None;
        }

        _visits++;
        _cancellationToken.ThrowIfCancellationRequested();
        if (++_depth > MaxDepth)
        {
            _found = true;
        }

        var exposure = Evaluate(operation);
        _depth--;
        if (exposure == Exposure.Tainted && !_tainted)
        {
            _tainted = _changed = true;
        }

        return exposure;
    }

    private Exposure Evaluate(IOperation operation)
    {
        switch (operation)
        {
            case ILiteralOperation or INameOfOperation or ITypeOfOperation or ISizeOfOperation or IDefaultValueOperation:
                return Exposure.None;
            case ILocalReferenceOperation local:
                return Max(Known(local.Local), TypeOf(local.Type));
            case IParameterReferenceOperation parameter:
                return OfParameter(parameter);
            case IInstanceReferenceOperation instance:
                return TypeOf(instance.Type);
            case IFieldReferenceOperation or IPropertyReferenceOperation:
                return OfMember((IMemberReferenceOperation)operation);
            case IConditionalAccessOperation access:
                _accessed.Push(Of(access.Operation));
                var accessed = Of(access.WhenNotNull);
                _accessed.Pop();
                return accessed;
            case IConditionalAccessInstanceOperation instance:
                return _accessed.Count > 0 ? _accessed.Peek() : TypeOf(instance.Type);
            case IInvocationOperation invocation:
                return Invoke(invocation);
            case IInterpolatedStringAppendOperation append:
                Of(append.AppendCall);
                return _given;
            case IObjectCreationOperation creation:
                return Create(creation);
            case IAnonymousFunctionOperation lambda:
                return OfFunction(lambda.Symbol, lambda.Body, isKnown: false);
            case ILocalFunctionOperation function:
                OfFunction(function.Symbol, function.Body, isKnown: true);
                return Exposure.None;
            case IEventAssignmentOperation { Adds: true } subscription:
                Subscribe(subscription);
                return Exposure.None;
            case IMethodReferenceOperation reference:
                return OfMethodGroup(reference);
            case IReturnOperation returned:
                return Return(returned);
            case ISimpleAssignmentOperation assignment:
                return Assign(assignment.Target, assignment.Value);
            case ICompoundAssignmentOperation assignment:
                return Assign(assignment.Target, assignment.Value);
            case ICoalesceAssignmentOperation assignment:
                return Assign(assignment.Target, assignment.Value);
            case IDeconstructionAssignmentOperation assignment:
                return Deconstruct(assignment);
            case IVariableDeclaratorOperation declarator:
                Declare(declarator);
                return Exposure.None;
            case IForEachLoopOperation loop:
                ForEach(loop);
                return Exposure.None;
            case ICatchClauseOperation handler:
                Catch(handler);
                return Exposure.None;
            case IConditionalOperation conditional:
                Of(conditional.Condition);
                return Max(Of(conditional.WhenTrue), Of(conditional.WhenFalse));
            case ISwitchExpressionOperation choice:
                return OfSwitch(choice);
            case ISwitchOperation choice:
                return OfSwitch(choice);
            case IIsPatternOperation match:
                Bind(match.Pattern, Of(match.Value));
                return Exposure.None;
            case IBinaryOperation binary:
                return OfBinary(binary);
            case IInterpolatedStringOperation text:
                return Joined(text);
            case IConversionOperation conversion:
                return Convert(conversion);
            case IUnaryOperation { Type.SpecialType: SpecialType.System_Boolean } or IIsTypeOperation or ITupleBinaryOperation:
                OfChildren(operation);
                return Exposure.None;
            case IWithOperation with:
                return Max(Of(with.Operand), Of(with.Initializer));
            case IObjectOrCollectionInitializerOperation initializer:
                return Initialize(initializer);
            case IMemberInitializerOperation initializer:
                return Max(Of(initializer.InitializedMember), Of(initializer.Initializer));
            default:
                return Max(OfChildren(operation), TypeOf(operation.Type));
        }
    }

    private Exposure OfChildren(IOperation operation)
    {
        var exposure = Exposure.None;
        foreach (var child in operation.ChildOperations)
        {
            exposure = Max(exposure, Of(child));
        }

        return exposure;
    }

    /// <summary>Text made of parts: an object among them is printed.</summary>
    private Exposure Joined(IOperation operation) => OfChildren(operation) == Exposure.None ? Exposure.None : Exposure.Tainted;

    private Exposure OfBinary(IBinaryOperation binary)
    {
        var parts = OfChildren(binary);
        return parts == Exposure.None || binary.Type?.SpecialType == SpecialType.System_Boolean ? TypeOf(binary.Type)
            : binary.OperatorMethod is not null || binary.Type?.SpecialType == SpecialType.System_String ? Exposure.Tainted
            : parts;
    }

    private Exposure Convert(IConversionOperation conversion)
    {
        var operand = Of(conversion.Operand);
        if (operand != Exposure.None && conversion.OperatorMethod is { } method && _context.Sinks.Find(method) is not null)
        {
            _found = true;
        }

        return conversion.OperatorMethod is null ? Max(operand, TypeOf(conversion.Type))
            : operand == Exposure.None ? TypeOf(conversion.Type)
            : Exposure.Tainted;
    }

    private Exposure OfParameter(IParameterReferenceOperation reference)
    {
        var parameter = reference.Parameter;
        if (_symbols.TryGetValue(parameter, out var known) && known == Exposure.Tainted)
        {
            return known;
        }

        // A primary constructor's parameter lives on as a private field does.
        return _context.Classifier.Of(parameter) is not null || (parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor } && _context.Gate.MayBePersonal(parameter.Name))
            ? Exposure.Tainted
            : Max(known, TypeOf(parameter.Type));
    }

    private Exposure OfMember(IMemberReferenceOperation reference)
    {
        var instance = Of(reference.Instance);
        if (reference is IPropertyReferenceOperation { Arguments.IsEmpty: false } indexer)
        {
            foreach (var argument in indexer.Arguments)
            {
                Of(argument.Value);
            }
        }

        return OfMember(reference.Member, reference.Type, instance);
    }

    private Exposure OfMember(ISymbol member, ITypeSymbol? type, Exposure instance)
    {
        if (member is IFieldSymbol { IsConst: true } || _context.Classifier.IsDeclaredClean(member))
        {
            return Exposure.None;
        }

        if (_context.Classifier.Of(member) is not null)
        {
            return Exposure.Tainted;
        }

        var ofType = Max(TypeOf(type), Known(member));
        if (ofType == Exposure.Tainted)
        {
            return ofType;
        }

        if (IsSource(member.ContainingAssembly))
        {
            return instance == Exposure.Tainted || (IsKnownElsewhere(member) && _context.Gate.MayBePersonal(member.Name)) ? Exposure.Tainted : ofType;
        }

        // Lengths and counts of what is personal are not.
        return instance == Exposure.Tainted && member.Name is not ("Length" or "Count") && type?.SpecialType != SpecialType.System_Boolean ? Exposure.Tainted
            : instance == Exposure.Carrier && member is IPropertySymbol { IsIndexer: true } && type?.SpecialType == SpecialType.System_String ? Exposure.Tainted
            : ofType;
    }

    /// <summary>Whether other bodies decide what the member is: those that only its own type sets, and those that compute it.</summary>
    private static bool IsKnownElsewhere(ISymbol member)
        => OwnMembers.OnlyOwnTypeSets(member) || OwnMembers.OnlyDerivedTypesSet(member)
        || (member is IPropertySymbol { GetMethod: { } getter } property && (property.IsIndexer || getter.IsAbstract || getter.IsVirtual || getter.IsOverride || OwnMembers.HasBody(getter)));

    private Exposure TypeOf(ITypeSymbol? type) => _context.TypeExposure.Of(type);

    private Exposure Known(ISymbol symbol) => _symbols.TryGetValue(symbol, out var known) ? known : Exposure.None;

    private bool IsSource(IAssemblySymbol? assembly) => SymbolEqualityComparer.Default.Equals(assembly, _context.Compilation.Assembly);

    private static Exposure Max(Exposure left, Exposure right) => left > right ? left : right;
}
