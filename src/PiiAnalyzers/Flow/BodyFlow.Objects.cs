using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PiiAnalyzers.Classification;
using PiiAnalyzers.Sinks;

namespace PiiAnalyzers.Flow;

/// <summary>Making objects: constructors, initializers, anonymous types, tuples, arrays, collections, copies.</summary>
internal sealed partial class BodyFlow
{
    private FlowValue Create(IObjectCreationOperation creation)
    {
        var arguments = Arguments(creation.Arguments);
        if (creation.Constructor is { } constructor)
        {
            Collect(constructor, receiver: null, arguments);
        }

        var value = OfConstructor(creation, arguments);
        if (creation.Initializer is { } initializer)
        {
            Value(initializer);
        }

        CollectException(creation, value);
        return value;
    }

    /// <summary>An exception of this compilation that writes its own text shows what it is made of, whether or not it tells its base class.</summary>
    private void CollectException(IObjectCreationOperation creation, FlowValue value)
    {
        if (_collecting
            && creation is { Type: INamedTypeSymbol type, Constructor: { } constructor }
            && IsSource(type.ContainingAssembly)
            && MetadataNames.IsOrDerivesFrom(type, WellKnown.Exception)
            && !_context.Printing.PlanOf(type).Methods.IsEmpty)
        {
            var place = creation.Arguments is [{ Value.Syntax: { } only }] ? WholeExpression(only) : creation.Syntax;
            _facts.Hits.Add(new(ExceptionConstructors.Of(constructor), place, value, SinkEffect.Prints));
        }
    }

    private FlowValue OfConstructor(IObjectCreationOperation creation, ImmutableArray<FlowArgument> arguments)
    {
        var ofType = _context.OfType(creation.Type, creation.Syntax);
        if (creation is not { Type: INamedTypeSymbol type, Constructor: { } constructor } || !ofType.Tokens.IsEmpty)
        {
            return ofType;
        }

        if (!IsSource(type.ContainingAssembly))
        {
            return OfFrameworkConstructor(type, constructor, arguments, ofType, creation.Syntax);
        }

        NoteCopies(constructor, arguments);
        var site = Site(creation.Syntax, constructor, FlowValue.Clean, FlowValue.Clean, arguments, isVirtual: false);
        NoteWriters(site, arguments);
        var shape = new FlowShape(type) { MadeBy = site, Identity = creation.Syntax };
        foreach (var argument in arguments)
        {
            if (argument.Ordinal < constructor.Parameters.Length
                && PrimaryConstructors.PropertyOf(constructor.Parameters[argument.Ordinal].OriginalDefinition) is { } member
                && !_context.Classifier.IsDeclaredClean(member))
            {
                shape = shape.WithMember(member, Kept(member, argument.Value, argument.Operation, initializes: true));
            }
        }

        return FlowValue.Of(shape);
    }

    /// <summary>A framework object made of text is that text; one made of objects holds them.</summary>
    private FlowValue OfFrameworkConstructor(INamedTypeSymbol type, IMethodSymbol constructor, ImmutableArray<FlowArgument> arguments, FlowValue ofType, SyntaxNode place)
    {
        if (type.SpecialType == SpecialType.System_String || (type.SpecialType == SpecialType.None && !type.IsGenericType && CanHold.Text(type)))
        {
            var text = FlowValue.Clean;
            foreach (var argument in arguments)
            {
                // new string('*', n): a character and a count are no text of anybody's.
                text = text.Join(FlowValue.Of(argument.Value.Tokens)).Join(FlowValue.Of(ElementsOf(argument.Value, place).Tokens));
            }

            text = text.MapTokens(static token => token.Compose());
            return IsFillable(type) ? text with { Shapes = [new FlowShape(type) { Identity = place }] } : text;
        }

        if (MetadataNames.IsOrDerivesFrom(type, WellKnown.Exception))
        {
            return FlowValue.Of(OfException(constructor, arguments) with { Identity = place });
        }

        if (!type.IsGenericType)
        {
            // A claim gives its value back under that name, and its type under another.
            return type.Name is "Claim" or "ClaimsIdentity" or "ClaimsPrincipal" || type is { Name: "Entry", ContainingType.Name: "Metadata" } ? FlowValue.Of(Named(constructor, arguments) with { Identity = place }) : ofType;
        }

        if (type is { Name: "Progress", Arity: 1 } && arguments is [{ Value.Targets: { IsEmpty: false } reported }])
        {
            return ofType with { Targets = reported };
        }

        var held = FlowValue.Clean;
        foreach (var argument in arguments)
        {
            held = held.Join(TypeShapes.ElementType(argument.Operation.Type) is null ? argument.Value : ElementsOf(argument.Value, place));

            // new Lazy<string>(() => ...): what the factory returns.
            foreach (var target in argument.Value.Targets)
            {
                held = held.Join(target.Body?.Returned ?? FlowValue.Clean);
            }
        }

        held = held with { Targets = [] };

        if (held.IsClean)
        {
            return ofType is { Shapes: [var empty] } ? FlowValue.Of(empty with { Identity = place }) : ofType;
        }

        var shape = new FlowShape(type) { Identity = place }.WithElements(held);
        if (TypeShapes.IsTransparent(type))
        {
            var members = type.GetMembers().Where(TypeShapes.IsPublicReadable).ToArray();
            for (var i = 0; i < arguments.Length && i < members.Length; i++)
            {
                shape = shape.WithMember(members[i], arguments[i].Value);
            }
        }

        return FlowValue.Of(shape);
    }

    /// <summary>An exception: its message is what it is told, but for the exception inside it, which keeps its own.</summary>
    private FlowShape OfException(IMethodSymbol constructor, ImmutableArray<FlowArgument> arguments)
    {
        var shape = new FlowShape(constructor.ContainingType);
        var message = FlowValue.Clean;
        foreach (var argument in arguments)
        {
            if (MetadataNames.IsOrDerivesFrom(argument.Operation.Type, WellKnown.Exception) && ExceptionMember("InnerException") is { } inner)
            {
                shape = shape.WithMember(inner, argument.Value);
            }
            else
            {
                if (PropertyFor(constructor, argument.Ordinal) is { } given)
                {
                    shape = shape.WithMember(given, argument.Value);
                }

                message = message.Join(Compose(argument.Value, argument.Operation.Syntax));
            }
        }

        return ExceptionMember("Message") is { } property ? shape.WithMember(property, message) : shape;
    }

    /// <summary>A constructor that hands its message to the framework's base class sets the message of the exception it makes.</summary>
    private void NoteExceptionBase(IMethodSymbol constructor, ImmutableArray<FlowArgument> arguments)
    {
        if (_collecting)
        {
            foreach (var pair in OfException(constructor, arguments).Members)
            {
                NoteWrite(pair.Key, pair.Value);
            }
        }
    }

    private static FlowShape Named(IMethodSymbol constructor, ImmutableArray<FlowArgument> arguments)
    {
        var shape = new FlowShape(constructor.ContainingType);
        foreach (var argument in arguments)
        {
            if (PropertyFor(constructor, argument.Ordinal) is { } property)
            {
                shape = shape.WithMember(property, argument.Value);
            }
        }

        return shape;
    }

    /// <summary>The property that gives a constructor's argument back: ActualValue for actualValue.</summary>
    private static ISymbol? PropertyFor(IMethodSymbol constructor, int ordinal)
        => ordinal < constructor.Parameters.Length
            ? constructor.ContainingType.GetMembers().FirstOrDefault(member => member is IPropertySymbol && string.Equals(member.Name, constructor.Parameters[ordinal].Name, StringComparison.OrdinalIgnoreCase))
            : null;

    private ISymbol? ExceptionMember(string name)
        => _context.Compilation.GetTypeByMetadataName(WellKnown.Exception)?.GetMembers(name).FirstOrDefault();

    /// <summary>A copy of an object: the same content, another identity.</summary>
    private static FlowValue Copied(FlowValue value, SyntaxNode place)
    {
        var shapes = ImmutableArray.CreateBuilder<FlowShape>(value.Shapes.Length);
        foreach (var shape in value.Shapes)
        {
            shapes.Add(shape with { Identity = place });
        }

        return value with { Shapes = shapes.MoveToImmutable() };
    }

    private FlowValue CreateAnonymous(IAnonymousObjectCreationOperation creation)
    {
        var shape = new FlowShape(creation.Type!);
        foreach (var initializer in creation.Initializers)
        {
            if (initializer is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { } property }, Value: { } value })
            {
                shape = shape.WithMember(property, Value(value));
            }
        }

        return FlowValue.Of(shape);
    }

    private FlowValue CreateTuple(ITupleOperation tuple)
    {
        // The natural type has the element names; a conversion to another tuple type keeps positions.
        if ((tuple.NaturalType ?? tuple.Type) is not INamedTypeSymbol { IsTupleType: true } type)
        {
            return AfterChildren(tuple, FlowValue.Clean);
        }

        var shape = new FlowShape(type);
        for (var i = 0; i < tuple.Elements.Length && i < type.TupleElements.Length; i++)
        {
            shape = shape.WithMember(type.TupleElements[i], Value(tuple.Elements[i]));
        }

        return FlowValue.Of(shape);
    }

    private FlowValue CreateArray(IArrayCreationOperation array)
    {
        foreach (var size in array.DimensionSizes)
        {
            Value(size);
        }

        var shape = new FlowShape(array.Type!);
        return FlowValue.Of(array.Initializer is { } initializer ? shape.WithElements(OfInitializer(initializer)) : shape);
    }

    private FlowValue OfInitializer(IArrayInitializerOperation initializer)
    {
        var elements = FlowValue.Clean;
        foreach (var element in initializer.ElementValues)
        {
            elements = elements.Join(element is IArrayInitializerOperation nested ? OfInitializer(nested) : Value(element));
        }

        return elements;
    }

    private FlowValue CreateCollection(ICollectionExpressionOperation collection)
    {
        var elements = FlowValue.Clean;
        foreach (var element in collection.Elements)
        {
            elements = elements.Join(element is ISpreadOperation spread ? ElementsOf(Value(spread.Operand), spread.Syntax) : Value(element));
        }

        return collection.Type is { } type ? FlowValue.Of(new FlowShape(type).WithElements(elements)) : elements;
    }

    private FlowValue CloneWith(IWithOperation with)
    {
        var value = Value(with.Operand);
        foreach (var initializer in with.Initializer?.Initializers ?? [])
        {
            if (initializer is ISimpleAssignmentOperation { Target: IMemberReferenceOperation { Member: { } member }, Value: { } assigned })
            {
                var written = Kept(member, Value(assigned), assigned, initializes: false);
                value = Changed(value, with.Type, shape => shape.WithMember(member, written));
                NoteCopy(member, initializer.Syntax, written);
            }
        }

        return value;
    }
}
