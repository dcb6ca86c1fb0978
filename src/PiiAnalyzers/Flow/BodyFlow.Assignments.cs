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
        var value = Value(assignment.Value);
        if (assignment.Target is ILocalReferenceOperation { Local: var local })
        {
            NoteAlias(local, assignment);
        }

        var initializes = assignment.Syntax.Parent?.RawKind == (int)SyntaxKind.ObjectInitializerExpression;
        Assign(assignment.Target, assignment.Target is IMemberReferenceOperation { Member: { } member } ? Kept(member, value, assignment.Value, initializes) : value);
        NotifyAssignment(assignment.Target, assignment, assignment.Value, value);
        return value;
    }

    /// <summary>
    /// What a member holds after it is written. What is declared personal stays so whoever fills it, be it from a source nobody annotated;
    /// only what is known to be nothing, a sanitizer's result, or a constant that overwrites the value ends it.
    /// </summary>
    private FlowValue Kept(ISymbol member, FlowValue value, IOperation source, bool initializes)
        => value.Shapes.IsEmpty && value.Tokens.All(static token => token.IsOpen) && !EndsPersonalData(source, initializes) && Declared(member, source.Syntax) is { } declared
            ? declared
            : value;

    private bool EndsPersonalData(IOperation source, bool initializes) => source switch
    {
        IConversionOperation { OperatorMethod: null } conversion => EndsPersonalData(conversion.Operand, initializes),
        IDefaultValueOperation => true,
        IInvocationOperation invocation => IsSanitizer(invocation.TargetMethod),
        { ConstantValue: { HasValue: true, Value: var constant } } => !initializes || constant is null or "",
        _ => false,
    };

    private FlowValue CompoundAssign(ICompoundAssignmentOperation assignment)
    {
        var before = Value(assignment.Target);
        var added = Value(assignment.Value);
        if (assignment.OperatorMethod is { } method && IsSource(method.ContainingAssembly))
        {
            return CompoundOperator(assignment, method, before, added);
        }

        var value = IsTextType(assignment.Type)
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
        foreach (var shape in before.Shapes)
        {
            shape.MadeBy?.AddUse(site);
        }

        return before;
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
                Value(container);
                AssignIndexer(indexer, container, value);
                break;
            case IInlineArrayAccessOperation element:
                Change(element.Instance, shape => shape.WithElements(value));
                break;
            case IArrayElementReferenceOperation element:
                Value(element.ArrayReference);
                Change(element.ArrayReference, shape => shape.WithElements(value));
                break;
            case IMemberReferenceOperation member:
                AssignMember(member, value);
                break;
            case ITupleOperation tuple:
                AssignTuple(tuple, value);
                break;
        }
    }

    private void AssignIndexer(IPropertyReferenceOperation indexer, IOperation container, FlowValue value)
    {
        var definition = indexer.Property.OriginalDefinition;
        if (!definition.ContainingType.IsGenericType || IsSource(definition.ContainingAssembly))
        {
            foreach (var argument in indexer.Arguments)
            {
                value = value.Join(Value(argument.Value));
            }

            Change(container, shape => shape.WithElements(value));
            return;
        }

        var added = new Dictionary<ITypeParameterSymbol, FlowValue>(SymbolEqualityComparer.Default);
        foreach (var argument in indexer.Arguments)
        {
            if (argument.Parameter is { } parameter && definition.Parameters[parameter.Ordinal].Type is ITypeParameterSymbol key)
            {
                added[key] = Value(argument.Value);
            }
        }

        if (definition.Type is ITypeParameterSymbol held)
        {
            added[held] = value;
        }

        Change(container, shape => GenericCall.Filled(shape, definition.ContainingType, added));
    }

    private void NoteAlias(ILocalSymbol local, ISimpleAssignmentOperation assignment)
    {
        if (assignment.IsRef && local.IsRef)
        {
            _aliases[local] = assignment.Value;
        }
        else if (assignment.Value is IPropertyReferenceOperation { Property: { } origin })
        {
            _origins[local] = origin;
        }
        else if (assignment.Value is IObjectCreationOperation { Type: { } type, Arguments: [{ Value: { } inner }, ..] } && IsWriter(type) && (IsWriter(inner.Type) || inner.Type is { Name: "StringBuilder" }))
        {
            _wrapped[local] = inner;
        }
    }

    /// <summary>Writes through a ref: to the variable, or, if a method gave the ref out, to one of what the method was given.</summary>
    private void AssignAlias(IOperation alias, FlowValue value)
    {
        if (alias is not IInvocationOperation invocation)
        {
            Assign(alias, value);
            return;
        }

        foreach (var argument in invocation.Arguments)
        {
            if (argument.Value.Type is { IsReferenceType: true })
            {
                Change(argument.Value, shape => shape.WithElements(value));
            }
        }
    }

    /// <summary>Changes what is known of the object that an expression names: the variable it is in, and the temporary that stands for it.</summary>
    private void Change(IOperation holder, Func<FlowShape, FlowShape> change)
    {
        switch (holder)
        {
            case ILocalReferenceOperation local:
                var before = OfLocal(local);
                _state = _state.With(local.Local, Changed(before, local.Type, change));
                ChangeAliases(before, local.Local, change);
                break;
            case IParameterReferenceOperation parameter:
                _state = _state.With(parameter.Parameter, Changed(OfParameter(parameter), parameter.Type, change));
                break;
            case IFlowCaptureReferenceOperation capture:
                _state = _state.With(capture.Id, Changed(OfCapture(capture), capture.Type, change));
                if (_captured.TryGetValue(capture.Id, out var captured) && captured is not IFlowCaptureReferenceOperation)
                {
                    Change(captured, change);
                }

                break;
            case IConversionOperation { OperatorMethod: null } conversion:
                Change(conversion.Operand, change);
                break;

            // The chain of a fluent receiver, sb.Append(a).Append(b), and members of members.
            case IInvocationOperation { Instance: { } receiver, TargetMethod.Name: not WellKnown.Clone } chained when SymbolEqualityComparer.Default.Equals(receiver.Type, chained.Type):
                Change(receiver, change);
                break;
            case IMemberReferenceOperation { Instance: { } owner } member:
                var inner = Changed(Written(Value(owner), member.Member) ?? OwnState(member) ?? _context.OfType(member.Type, member.Syntax), member.Type, change);
                AssignMember(member, inner);
                break;
            case IMemberReferenceOperation { Instance: null } member:
                AssignMember(member, Changed(OwnState(member) ?? _context.OfType(member.Type, member.Syntax), member.Type, change));
                break;
        }
    }

    /// <summary>Other variables that hold the very object that was changed.</summary>
    private void ChangeAliases(FlowValue before, ISymbol variable, Func<FlowShape, FlowShape> change)
    {
        foreach (var shape in before.Shapes)
        {
            if (shape.Identity is not { } identity)
            {
                continue;
            }

            foreach (var pair in _state.Variables)
            {
                if (!SymbolEqualityComparer.Default.Equals(pair.Key, variable) && pair.Value.Shapes.Any(other => other.Identity == identity))
                {
                    var changed = pair.Value.Shapes.Select(other => other.Identity == identity ? change(other) : other);
                    _state = _state.With(pair.Key, pair.Value with { Shapes = [.. changed] });
                }
            }
        }
    }

    private static FlowValue Changed(FlowValue value, ITypeSymbol? type, Func<FlowShape, FlowShape> change)
    {
        var shapes = value.Shapes.IsEmpty && type is not null ? [new FlowShape(type)] : value.Shapes;
        var builder = System.Collections.Immutable.ImmutableArray.CreateBuilder<FlowShape>(shapes.Length);
        foreach (var shape in shapes)
        {
            builder.Add(change(shape));
        }

        return value with { Shapes = builder.MoveToImmutable() };
    }

    private FlowValue Deconstruct(IDeconstructionAssignmentOperation assignment)
    {
        var value = Value(assignment.Value);
        var target = assignment.Target is IDeclarationExpressionOperation declaration ? declaration.Expression : assignment.Target;
        if (target is ITupleOperation tuple)
        {
            AssignTuple(tuple, value);
        }

        return value;
    }

    private void AssignTuple(ITupleOperation target, FlowValue value)
    {
        for (var i = 0; i < target.Elements.Length; i++)
        {
            var element = target.Elements[i];
            Assign(element, Part(value, i, element.Type, element.Syntax));
        }
    }

    /// <summary>The part of a tuple, or of a record by its position, that deconstruction and positional patterns take.</summary>
    private FlowValue Part(FlowValue value, int position, ITypeSymbol? type, SyntaxNode place, ITypeSymbol? matched = null)
    {
        var taken = value.Shapes.Select(shape => PositionalMember(shape.Type, position)).FirstOrDefault(static member => member is not null)
            ?? (matched is null ? null : PositionalMember(matched, position));
        var result = taken is null
            ? FlowSteps.Into(value, FlowStep.Element, place, openOnly: false)
            : FlowSteps.Into(value, FlowStep.Content(taken), place, openOnly: false);
        foreach (var shape in value.Shapes)
        {
            // A value of a base type that has matched a derived one has the derived one's parts.
            if ((PositionalMember(shape.Type, position) ?? (matched is null ? null : PositionalMember(matched, position))) is { } member)
            {
                var part = Written(FlowValue.Of(shape), member) ?? Declared(member, place) ?? _context.OfType(PrintedData.MemberType(member), place);
                result = result.Join(part.MovedTo(place));
            }
        }

        return result.IsClean ? _context.OfType(type, place) : result;
    }

    private static ISymbol? PositionalMember(ITypeSymbol type, int position)
    {
        if (type is not INamedTypeSymbol named)
        {
            return null;
        }

        if (named.IsTupleType)
        {
            return position < named.TupleElements.Length ? named.TupleElements[position] : null;
        }

        if (named is { MetadataName: "KeyValuePair`2" })
        {
            return named.GetMembers(position == 0 ? "Key" : "Value").FirstOrDefault();
        }

        foreach (var member in named.GetMembers("Deconstruct"))
        {
            if (member is IMethodSymbol { IsStatic: false } method && position < method.Parameters.Length)
            {
                var name = method.Parameters[position].Name;
                return named.GetMembers().FirstOrDefault(candidate
                    => candidate is IPropertySymbol or IFieldSymbol && string.Equals(candidate.Name, name, StringComparison.OrdinalIgnoreCase));
            }
        }

        return null;
    }

    private FlowValue MatchPattern(IIsPatternOperation match)
    {
        Bind(match.Pattern, Value(match.Value));
        return FlowValue.Clean;
    }

    private void Bind(IPatternOperation pattern, FlowValue value)
    {
        switch (pattern)
        {
            case IDeclarationPatternOperation { DeclaredSymbol: { } symbol }:
                _state = _state.With(symbol, OrOfType(value, pattern.NarrowedType, pattern.Syntax));
                break;
            case IRecursivePatternOperation recursive:
                if (recursive.DeclaredSymbol is { } whole)
                {
                    _state = _state.With(whole, OrOfType(value, pattern.NarrowedType, pattern.Syntax));
                }

                for (var i = 0; i < recursive.DeconstructionSubpatterns.Length; i++)
                {
                    var part = recursive.DeconstructionSubpatterns[i];
                    Bind(part, Part(OrOfType(value, pattern.NarrowedType, pattern.Syntax), i, part.InputType, part.Syntax, recursive.NarrowedType));
                }

                foreach (var property in recursive.PropertySubpatterns)
                {
                    BindProperty(property, OrOfType(value, pattern.NarrowedType, pattern.Syntax));
                }

                break;
            case IListPatternOperation list:
                if (list.DeclaredSymbol is { } sequence)
                {
                    _state = _state.With(sequence, value);
                }

                foreach (var element in list.Patterns)
                {
                    Bind(element, element is ISlicePatternOperation ? value : Narrow(ElementsOf(value, element.Syntax), element.InputType, element.Syntax));
                }

                break;
            case ISlicePatternOperation { Pattern: { } slice }:
                Bind(slice, value);
                break;
            case IBinaryPatternOperation binary:
                Bind(binary.LeftPattern, value);
                Bind(binary.RightPattern, value);
                break;
            case INegatedPatternOperation negated:
                Bind(negated.Pattern, value);
                break;
        }
    }

    private void BindProperty(IPropertySubpatternOperation property, FlowValue value)
    {
        if (property.Member is IMemberReferenceOperation { Member: { } member } reference)
        {
            var part = Written(value, member) ?? Declared(member, property.Pattern.Syntax) ?? _context.OfType(reference.Type, property.Pattern.Syntax);
            Bind(property.Pattern, part);
        }
    }

    /// <summary>A value that is tested or cast to a type: what is known of it, or else what values of the type are.</summary>
    private FlowValue OrOfType(FlowValue value, ITypeSymbol? type, SyntaxNode place)
    {
        value = Narrowed(value, type, place);
        return value.Shapes.IsEmpty && !value.Tokens.Any(static token => !token.IsOpen)
            ? value.MovedTo(place).Join(_context.OfType(type, place))
            : value.MovedTo(place);
    }

    private void AssignMember(IMemberReferenceOperation target, FlowValue value)
    {
        if (_context.Classifier.IsDeclaredClean(target.Member))
        {
            return;
        }

        if (_collecting && OwnMembers.OnlyOwnTypeSets(target.Member))
        {
            NoteWrite(target.Member, value);
        }

        if (target is IPropertyReferenceOperation { Property: { SetMethod: { } setter } property } reference
            && IsSource(property.ContainingAssembly) && OwnMembers.HasBody(setter))
        {
            CallSetter(reference, setter, value);
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
            if (pair.Key is IFieldSymbol or IPropertySymbol)
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

    /// <summary>What a pattern or cast lets through, now and once what is open is known.</summary>
    private static FlowValue Narrowed(FlowValue value, ITypeSymbol? type, SyntaxNode place)
    {
        if (type is null || value.IsClean || type.SpecialType is SpecialType.System_Object or SpecialType.System_String || type.TypeKind is TypeKind.Interface or TypeKind.TypeParameter)
        {
            return value;
        }

        var narrowed = TypeFit.Matching(value, type);
        return narrowed.MapTokens(token => token is { IsOpen: true, Root: FlowRoot.Call or FlowRoot.Member } && token.Into(FlowStep.OfType(type), place) is { } next ? next : token);
    }

    private void NotifyAssignment(IOperation target, IOperation operation, IOperation assigned, FlowValue value)
    {
        if (_collecting && target is IPropertyReferenceOperation { Property: { } property } reference)
        {
            var receiver = (reference.Instance as IMemberReferenceOperation)?.Member;
            Collect(property, receiver, [.. IndexArguments(reference), new FlowArgument(assigned, reference.Arguments.Length, value, default)]);
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
