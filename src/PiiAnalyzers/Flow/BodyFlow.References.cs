using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PiiAnalyzers.Classification;

namespace PiiAnalyzers.Flow;

/// <summary>Reading variables, members, elements and the compiler's temporaries.</summary>
internal sealed partial class BodyFlow
{
    private FlowValue OfLocal(ILocalReferenceOperation reference)
    {
        RunDeferred(reference.Local);
        return _state.Variables.TryGetValue(reference.Local, out var value)
            ? value.MovedTo(reference.Syntax)
            : _context.OfType(reference.Local.Type, reference.Syntax);
    }

    private FlowValue OfParameter(IParameterReferenceOperation reference)
    {
        var parameter = reference.Parameter;
        if (_state.Variables.TryGetValue(parameter, out var value))
        {
            return value.MovedTo(reference.Syntax);
        }

        if (Declared(parameter, reference.Syntax) is { } declared)
        {
            return declared;
        }

        if (_context.Classifier.IsDeclaredClean(parameter))
        {
            return FlowValue.Clean;
        }

        var ofType = _context.OfType(parameter.Type, reference.Syntax);
        if (parameter.Type.SpecialType == SpecialType.System_Boolean || !ofType.Tokens.IsEmpty)
        {
            return ofType;
        }

        // A primary constructor's parameter lives on in the methods of its type, as a private field does.
        var isOwn = parameter.ContainingSymbol is not IMethodSymbol { MethodKind: MethodKind.Constructor } constructor
            || SymbolEqualityComparer.Default.Equals(constructor, _owner);
        return ofType.Join(FlowValue.Of(PersonalToken.Open(isOwn ? new FlowRoot.Parameter(parameter) : new FlowRoot.Member(parameter, IsOwn: true), reference.Syntax)));
    }

    private FlowValue OfInstance(IInstanceReferenceOperation reference)
        => reference.ReferenceKind == InstanceReferenceKind.ContainingTypeInstance
            ? _context.OfType(reference.Type, reference.Syntax).Join(FlowValue.Of(PersonalToken.Open(FlowRoot.Instance.This, reference.Syntax)))
            : FlowValue.Clean;

    private FlowValue OfMember(IMemberReferenceOperation reference)
    {
        var instance = Value(reference.Instance);
        if (reference is IPropertyReferenceOperation { Arguments.IsEmpty: false } indexer)
        {
            return OfIndexer(indexer, instance);
        }

        if (reference.Member is IFieldSymbol { IsConst: true })
        {
            return FlowValue.Clean;
        }

        var type = reference.Type;
        if (Declared(reference.Member, reference.Syntax) is { } declared)
        {
            // What was written here since replaces what the declaration says: a member that was just cleared is clean.
            return Written(instance, reference.Member) is { IsClean: true } cleared ? cleared : declared;
        }

        if (Written(instance, reference.Member) is { } written)
        {
            return written.MovedTo(reference.Syntax);
        }

        if (IsSource(reference.Member.ContainingAssembly))
        {
            return OfSourceMember(reference, instance);
        }

        if (OwnState(reference) is { } own)
        {
            return own;
        }

        if (reference.Member is IFieldSymbol { ContainingType.IsTupleType: true })
        {
            return FlowSteps.Into(instance, FlowStep.Content(reference.Member), reference.Syntax, openOnly: false).Join(_context.OfType(type, reference.Syntax));
        }

        if (instance.IsClean)
        {
            return _context.OfType(type, reference.Syntax);
        }

        if (ByTypeParameters(instance, reference.Member, reference.Syntax) is { } held)
        {
            return held.MovedTo(reference.Syntax);
        }

        if (reference is { Member: { Name: "Value", ContainingType.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } })
        {
            return FlowSteps.OfNullable(_context, instance, reference.Syntax).MovedTo(reference.Syntax);
        }

        // Contents of wrappers and enumerators; parts of personal data that are text themselves.
        if (IsContent(reference.Member))
        {
            return Narrow(ContentOf(instance, reference.Member, reference.Syntax), type, reference.Syntax);
        }

        var content = OfFrameworkObject(instance, reference.Member, reference.Syntax);
        if (reference.Member.Name == "InnerException" && !content.IsClean)
        {
            return content.Join(_context.OfType(type, reference.Syntax));
        }

        return (CanHoldText(type) || (CanHold.IsQuantity(type) && CanHold.IsQuantity(reference.Instance?.Type) && reference.Member.Name is not ("Length" or "Count"))) && !content.IsClean
            ? CanHold.IsQuantity(type) ? Computed(content, reference.Instance?.Type, type) : content
            : _context.OfType(type, reference.Syntax);
    }

    /// <summary>What a framework object gives out: the personal data it is, what was put into its members here, what its constructor put there.</summary>
    private static FlowValue OfFrameworkObject(FlowValue instance, ISymbol member, SyntaxNode place)
    {
        var result = FlowSteps.Into(instance, FlowStep.Content(member), place, openOnly: false).MovedTo(place);
        foreach (var shape in instance.Shapes)
        {
            if (shape.MadeBy is { } site && PersonalToken.Open(new FlowRoot.Call(site), place).Into(FlowStep.Constructed(member), place) is { } made)
            {
                result = result.Join(FlowValue.Of(made));
            }

            if (FlowGenerics.MemberValue(shape, member) is { } written)
            {
                result = result.Join(FlowValue.Of(written.Tokens));
            }

            // The URI of a builder holds its query; the message of an exception is not its data.
            if (!shape.Members.ContainsKey(member.OriginalDefinition) && !MetadataNames.IsOrDerivesFrom(shape.Type, "System.Exception"))
            {
                foreach (var pair in shape.Members)
                {
                    result = result.Join(FlowValue.Of(pair.Value.Tokens).MapTokens(static token => token.Compose()));
                }
            }
        }

        return result;
    }

    /// <summary>What a wrapper or collection gives out through a member; what is open is asked for that member when it is known.</summary>
    private FlowValue ContentOf(FlowValue instance, ISymbol member, SyntaxNode place)
        => member.Name == "Current" ? ElementsOf(instance, place) : ElementsOf(instance.Closed(), place).Join(FlowSteps.Into(instance, FlowStep.Content(member), place, openOnly: true));

    private FlowValue OfIndexer(IPropertyReferenceOperation indexer, FlowValue instance)
    {
        foreach (var argument in indexer.Arguments)
        {
            Value(argument.Value);
        }

        if (indexer.Property.ContainingType.SpecialType == SpecialType.System_String)
        {
            return instance.MovedTo(indexer.Syntax).MapTokens(static token => token.With(FlowFacts.PartialValue));
        }

        return Declared(indexer.Property, indexer.Syntax)
            ?? (IsSource(indexer.Property.ContainingAssembly)
                ? OfGetter(indexer, instance)
                : ByTypeParameters(instance, indexer.Property, indexer.Syntax)?.MovedTo(indexer.Syntax)
                    ?? Narrow(
                        // Of a dictionary that others fill, the value and not the pair.
                        indexer.Property.ContainingType.Arity == 2 ? ContentOf(instance, indexer.Property, indexer.Syntax) : ElementsOf(instance, indexer.Syntax),
                        indexer.Type,
                        indexer.Syntax));
    }

    /// <summary>A member of a generic framework object, by what its type parameters are known to hold; null when that is not known.</summary>
    private FlowValue? ByTypeParameters(FlowValue instance, ISymbol member, SyntaxNode place)
    {
        FlowValue? result = null;
        foreach (var shape in instance.Shapes)
        {
            if (FlowSteps.ByTypeParameters(_context, shape, member, place) is not { } value)
            {
                return null;
            }

            result = result is null ? value : result.Join(value);
        }

        // What is open is asked for the member, not for all it holds.
        return result?.Join(FlowSteps.Into(instance, FlowStep.Content(member), place, openOnly: false));
    }

    private FlowValue OfArrayElement(IArrayElementReferenceOperation element)
    {
        var array = Value(element.ArrayReference);
        foreach (var index in element.Indices)
        {
            Value(index);
        }

        return Narrow(ElementsOf(array, element.Syntax), element.Type, element.Syntax);
    }

    private FlowValue OfImplicitIndexer(IImplicitIndexerReferenceOperation element)
    {
        var instance = Value(element.Instance);
        Value(element.Argument);
        if (IsTextType(element.Instance.Type) || element.Instance.Type is { Name: "Span" or "ReadOnlySpan", ContainingNamespace.Name: "System" })
        {
            var part = IsTextType(element.Instance.Type) ? instance.MovedTo(element.Syntax) : Narrow(ElementsOf(instance, element.Syntax), element.Type, element.Syntax);
            return part.MapTokens(static token => token.With(FlowFacts.PartialValue));
        }

        return Narrow(ElementsOf(instance, element.Syntax), element.Type, element.Syntax);
    }

    private FlowValue Capture(IFlowCaptureOperation capture)
    {
        _captured[capture.Id] = capture.Value;
        var value = Value(capture.Value);
        _state = _state.With(capture.Id, value);
        return value;
    }

    private FlowValue OfCapture(IFlowCaptureReferenceOperation reference)
        => _state.Captures.TryGetValue(reference.Id, out var value) ? value : _context.OfType(reference.Type, reference.Syntax);

    /// <summary>What the declaration of a symbol says of its value; null when it says nothing.</summary>
    private FlowValue? Declared(ISymbol symbol, SyntaxNode place)
        => _context.Classifier.Of(symbol) is { } data && !(data.IsByDeclaringType && IsComputed(symbol)) ? FlowValue.Of(PersonalToken.Read(data, place)) : null;

    /// <summary>A flag or a computed property of a personal type: what it computes decides, not that it is declared there.</summary>
    private static bool IsComputed(ISymbol symbol)
        => symbol is IPropertySymbol property
        && (property.Type.SpecialType == SpecialType.System_Boolean
            || property.Type.TypeKind == TypeKind.Enum
            || (property.GetMethod is { } getter && OwnMembers.HasBody(getter)));

    /// <summary>What was written into a member of an object in this body; null when nothing is known to have been.</summary>
    private static FlowValue? Written(FlowValue instance, ISymbol member)
    {
        FlowValue? result = null;
        foreach (var shape in instance.Shapes)
        {
            if (FlowGenerics.MemberValue(shape, member) is not { } written)
            {
                return null;
            }

            result = result is null ? written : result.Join(written);
        }

        return result;
    }

    private FlowValue ElementsOf(FlowValue container, SyntaxNode place) => FlowSteps.Elements(_context, container, place);

    /// <summary>Leaves of a container's content what a value of the type can be; its key's data is not its value's.</summary>
    private FlowValue Narrow(FlowValue value, ITypeSymbol? type, SyntaxNode place)
    {
        if (type is null)
        {
            return value;
        }

        if (value.IsClean)
        {
            return _context.OfType(type, place);
        }

        var shapes = value.Shapes.RemoveAll(shape => !TypeFit.Fits(shape.Type, type));
        var tokens = value.Tokens.RemoveAll(token => !token.IsOpen && !TypeFit.Fits(token, type));
        var narrowed = new FlowValue(tokens, shapes) { Targets = type.TypeKind == TypeKind.Delegate ? value.Targets : [] };
        return narrowed.IsClean ? _context.OfType(type, place) : narrowed.MovedTo(place);
    }

    /// <summary>Properties of framework types that give back what was put in.</summary>
    private static bool IsContent(ISymbol member)
        => member is IPropertySymbol { Name: "Current" or "Value" or "Result" or "Key" or "Item1" or "Item2" or "Item3" or "Values" or "Keys" or "Span" or "First" or "Last" }
        && member.ContainingNamespace is { IsGlobalNamespace: false }
        && (member.ContainingType.IsGenericType || member.Name == "Current" || member.ContainingType.TypeKind == TypeKind.Interface);

    private bool IsSource(IAssemblySymbol? assembly) => SymbolEqualityComparer.Default.Equals(assembly, _context.Compilation.Assembly);
}
