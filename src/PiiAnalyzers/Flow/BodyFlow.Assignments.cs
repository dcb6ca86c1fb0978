using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PiiAnalyzers.Classification;

namespace PiiAnalyzers.Flow;

/// <summary>Writing: variables with strong update, members per object, elements, deconstruction, patterns.</summary>
internal sealed partial class BodyFlow
{
    private FlowValue SimpleAssign(ISimpleAssignmentOperation assignment)
    {
        var value = assignment.Target is ILocalReferenceOperation { Local: var held } && LambdaOf(assignment.Value) is { } lambda ? Deferred(held, lambda) : Value(assignment.Value);
        if (assignment is { IsRef: false, Value.Type.IsValueType: true } && !value.Shapes.IsEmpty)
        {
            value = Copied(value, assignment.Syntax);
        }

        if (assignment.Target is ILocalReferenceOperation { Local: var local })
        {
            NoteAlias(local, assignment);
        }

        if (assignment is { Target: IPropertyReferenceOperation { Property: { Name: "Length", ContainingType.Name: "StringBuilder" }, Instance: { } builder }, Value.ConstantValue: { HasValue: true, Value: 0 } })
        {
            Empty(Unwrap(builder), Value(builder));
            return FlowValue.Clean;
        }

        NoteOpened(assignment.Target, assignment.Value);

        Assign(assignment.Target, assignment.Target is IMemberReferenceOperation { Member: { } member } ? InAddress(member, Kept(member, value, assignment.Value, assignment.Syntax.Parent?.RawKind == (int)SyntaxKind.ObjectInitializerExpression)) : value);
        NotifyAssignment(assignment.Target, assignment, assignment.Value, value);
        return value;
    }

    /// <summary>
    /// What a member holds after it is written. What is declared personal stays so whoever fills it, be it from a source nobody annotated;
    /// only a sanitizer's result, or a constant that overwrites it, ends it. What an object is made with is data even when it is
    /// spelled out, but for nothing at all.
    /// </summary>
    private FlowValue Kept(ISymbol member, FlowValue value, IOperation source, bool initializes)
        => value.Shapes.IsEmpty && value.Tokens.All(static token => token.IsOpen) && !EndsPersonalData(source, initializes) && Declared(member, source.Syntax) is { } declared
            ? declared
            : value;

    private bool EndsPersonalData(IOperation source, bool initializes) => source switch
    {
        IDefaultValueOperation or INameOfOperation => true,
        { ConstantValue: { HasValue: true, Value: var constant } } => !initializes || constant is null or "",
        IFieldReferenceOperation { Field: { Name: "Empty", ContainingType.SpecialType: SpecialType.System_String } } => true,
        IConversionOperation { OperatorMethod: null } conversion => EndsPersonalData(conversion.Operand, initializes),
        IInvocationOperation invocation => IsSanitizer(invocation.TargetMethod),
        _ => false,
    };

    /// <summary>A handler that the type of an event adds to it is run with what the event is raised with.</summary>
    private FlowValue Subscribe(IEventAssignmentOperation subscription)
    {
        var handler = Value(subscription.HandlerValue);
        if (subscription.EventReference is not IEventReferenceOperation { Event: { } member } reference)
        {
            return FlowValue.Clean;
        }

        Value(reference.Instance);
        if (handler.Targets.IsEmpty || !IsSource(member.ContainingAssembly))
        {
            return FlowValue.Clean;
        }

        if (!IsOwnOrStatic(reference) || !SymbolEqualityComparer.Default.Equals(member.ContainingType.OriginalDefinition, _owner?.ContainingType.OriginalDefinition))
        {
            if (_collecting)
            {
                NoteSubscription(new(member.OriginalDefinition, handler, subscription.HandlerValue.Syntax));
            }
        }
        else
        {
            if (_collecting)
            {
                NoteWrite(member, handler);
            }

            _state = _state.With(member.OriginalDefinition, OfSourceMember(reference, FlowValue.Clean).Join(handler));
        }

        return FlowValue.Clean;
    }

    private void NoteSubscription(Subscription subscription)
    {
        if (!_facts.Subscriptions.Exists(known => known.Place == subscription.Place))
        {
            _facts.Subscriptions.Add(subscription);
        }
    }

    private FlowValue CompoundAssign(ICompoundAssignmentOperation assignment)
    {
        var before = Value(assignment.Target);
        var added = Value(assignment.Value);
        if (assignment.OperatorMethod is { } method && IsSource(method.ContainingAssembly))
        {
            return CompoundOperator(assignment, method, before, added);
        }

        var value = assignment.Type is { TypeKind: TypeKind.Delegate } ? before.Join(assignment.OperatorKind == BinaryOperatorKind.Add ? added : FlowValue.Clean)
            : IsTextType(assignment.Type)
            ? Compose(before, assignment.Target.Syntax).Join(Compose(added, assignment.Value.Syntax))
            : FlowValue.Of(before.Tokens).Join(FlowValue.Of(added.Tokens));
        Assign(assignment.Target, value);
        NotifyAssignment(assignment.Target, assignment, assignment.Value, value);
        return value;
    }

    /// <summary>An operator of this compilation: one that returns the new value, or, since C# 14, one that changes its object.</summary>
    private FlowValue CompoundOperator(ICompoundAssignmentOperation assignment, IMethodSymbol method, FlowValue before, FlowValue added)
    {
        if (method.IsStatic)
        {
            var result = OfOperator(method, assignment, [(assignment.Target, before), (assignment.Value, added)]) ?? FlowValue.Clean;
            Assign(assignment.Target, result);
            return result;
        }

        var site = Site(assignment.Syntax, method, before, FlowValue.Clean, [new FlowArgument(assignment.Value, 0, added, default)], isVirtual: false);
        return NoteCalledOn(site, assignment.Target, before);
    }

    private void Assign(IOperation target, FlowValue value)
    {
        switch (target)
        {
            case ILocalReferenceOperation local:
                _state = _state.With(local.Local, value);
                if (_aliases.TryGetValue(local.Local, out var alias))
                {
                    AssignAlias(alias, value);
                }

                break;
            case IParameterReferenceOperation parameter:
                _state = _state.With(parameter.Parameter, value);
                break;
            case IDeclarationExpressionOperation declaration:
                Assign(declaration.Expression, value);
                break;
            case IFlowCaptureReferenceOperation capture:
                _state = _state.With(capture.Id, value);
                if (_captured.TryGetValue(capture.Id, out var captured))
                {
                    Assign(captured, value);
                }

                break;
            case IPropertyReferenceOperation { Arguments.IsEmpty: false, Instance: { } container } indexer:
                var held = Value(container);
                AssignIndexer(indexer, container, value);
                if (IsSource(indexer.Property.ContainingAssembly) && indexer.Property.SetMethod is { } put && OwnMembers.HasBody(put))
                {
                    CallSetter(indexer, put, value, held);
                }

                break;
            case IInlineArrayAccessOperation element:
                Change(element.Instance, shape => shape.WithElements(value));
                break;
            case IArrayElementReferenceOperation element:
                Value(element.ArrayReference);
                Change(element.ArrayReference, shape => shape.WithElements(value));
                break;
            case IMemberReferenceOperation { Instance: { } markup, Member.Name: "Value" or "InnerText" or "InnerXml" } part when TextDocuments.IsMarkup(markup.Type):
                AssignMember(part, value);
                if (!value.Tokens.IsEmpty)
                {
                    AddTokens(markup, FlowValue.Of(value.Tokens).MapTokens(static token => token.Compose()));
                }

                break;
            case IMemberReferenceOperation member:
                if (member.Instance is IInvocationOperation)
                {
                    Value(member.Instance);
                }

                AssignMember(member, value);
                NoteCopy(member.Member, member.Syntax, value);
                break;
            case IDynamicMemberReferenceOperation { Instance: { } bag } named:
                AssignDynamicMember(bag, named.MemberName, value);
                break;
            case ITupleOperation tuple:
                AssignTuple(tuple, value);
                break;
            case IInvocationOperation { TargetMethod.ReturnsByRef: true } given:
                AssignAlias(given, value);
                break;
        }
    }

    private void AssignMember(IMemberReferenceOperation target, FlowValue value)
    {
        if (_context.Classifier.IsDeclaredClean(target.Member))
        {
            return;
        }

        if (_collecting && (OwnMembers.OnlyOwnTypeSets(target.Member) || OwnMembers.OnlyDerivedTypesSet(target.Member) || target.Instance is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance }))
        {
            NoteWrite(target.Member, value);
        }

        if (target is IPropertyReferenceOperation { Property: { SetMethod: { } setter } property } reference
            && IsSource(property.ContainingAssembly) && OwnMembers.HasBody(setter))
        {
            CallSetter(reference, setter, value, reference.Instance is null or IInstanceReferenceOperation ? FlowValue.Clean : Value(reference.Instance));
        }

        if (IsOwnOrStatic(target))
        {
            // A variable for this body, until it calls something that may write it too.
            _state = _state.With(target.Member.OriginalDefinition, value);
        }
        else if (target.Instance is { } instance)
        {
            Change(instance, shape => shape.WithMember(target.Member, value));
        }
    }

    /// <summary>What this body has put into a static member or a member of <c>this</c>; null when nothing.</summary>
    private FlowValue? OwnState(IMemberReferenceOperation reference)
        => IsOwnOrStatic(reference) && _state.Variables.TryGetValue(reference.Member.OriginalDefinition, out var value) ? value.MovedTo(reference.Syntax) : null;

    /// <summary>Code of the same object, or any code for a static member, may change what this body knows of it.</summary>
    private void ForgetOwnState()
    {
        foreach (var pair in _state.Variables)
        {
            if (pair.Key is IFieldSymbol or IPropertySymbol or IEventSymbol)
            {
                _state = _state with { Variables = _state.Variables.Remove(pair.Key) };
            }
        }
    }

    private static bool IsOwnOrStatic(IMemberReferenceOperation reference)
        => reference.Instance is null or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance };

    private void NoteWrite(ISymbol member, FlowValue value)
    {
        member = member.OriginalDefinition;
        _facts.Writes[member] = _facts.Writes.TryGetValue(member, out var known) ? known.Join(value) : value;
    }

    private void NotifyAssignment(IOperation target, IOperation operation, IOperation assigned, FlowValue value)
    {
        // With a condition on the right, the graph puts the target into a temporary first.
        while (target is IFlowCaptureReferenceOperation capture && _captured.TryGetValue(capture.Id, out var captured))
        {
            target = captured;
        }

        if (_collecting && target is IPropertyReferenceOperation { Property: { } property } reference)
        {
            Collect(property, OriginOf(reference.Instance), [.. IndexArguments(reference), new FlowArgument(assigned, reference.Arguments.Length, value, default)], reference.Instance);
        }
    }

    private IEnumerable<FlowArgument> IndexArguments(IPropertyReferenceOperation reference)
    {
        foreach (var argument in reference.Arguments)
        {
            if (argument.Parameter is { } parameter)
            {
                yield return new FlowArgument(argument.Value, parameter.Ordinal, Value(argument.Value), default);
            }
        }
    }
}
