using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PiiAnalyzers.Classification;
using PiiAnalyzers.Sinks;

namespace PiiAnalyzers.Flow;

/// <summary>
/// Objects that are read by the type that they are declared as: <c>Serialize&lt;IShown&gt;(value)</c> writes the members of the
/// interface, and so is an element of an <c>IShown[]</c> and the value of a property of that type.
/// </summary>
internal sealed partial class Disclosure
{
    private readonly ConcurrentDictionary<(ITypeSymbol Type, SinkEffect Effect), SinkEffect> _declared = new(TypeEffectComparer.Instance);

    /// <summary>What is done with an object at a place where a type is declared for it.</summary>
    public SinkEffect As(SinkEffect effect, ITypeSymbol? declared)
        => effect.Own is { Walk.ReadsDeclaredType: true } own
            ? declared is null || !Decides(declared) ? own : _declared.GetOrAdd((declared, own), static key => key.Effect.As(key.Type))
            : effect;

    /// <summary>Whether a type says what is read: <c>object</c> leaves it to the value, and text and numbers are read whole.</summary>
    private static bool Decides(ITypeSymbol type)
        => type is IArrayTypeSymbol or ITypeParameterSymbol
        || type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Interface or TypeKind.Struct, SpecialType: SpecialType.None or SpecialType.System_Collections_IEnumerable };

    /// <summary>An object as what it is declared as. Its own type decides where that is not known in this body, or has nothing to do with it.</summary>
    private FlowShape SeenAs(ITypeSymbol declared, FlowShape shape, SyntaxNode place)
    {
        if (SymbolEqualityComparer.Default.Equals(declared, shape.Type) || FlowGenerics.HasParameter(declared))
        {
            return shape;
        }

        if (ElementsSeenIn(declared) is { } sequence)
        {
            var elements = shape.Elements ?? FlowSteps.OfSequence(context, shape, place) ?? (TypeShapes.ElementType(shape.Type) is { } element ? context.OfType(element, place) : null);
            return elements is null ? shape : new FlowShape(sequence) { FilledBy = shape.FilledBy }.WithElements(elements);
        }

        if (SymbolEqualityComparer.Default.Equals(declared.OriginalDefinition, shape.Type.OriginalDefinition))
        {
            // What a generic method has made is of its own type parameter until a caller says what that is.
            return shape.Members.IsEmpty ? shape : shape with { Type = declared };
        }

        if (declared is not INamedTypeSymbol named || shape.Type is not INamedTypeSymbol actual)
        {
            return shape;
        }

        // What is added to a dictionary through an interface is kept as the value, not as the pair.
        return named is { Name: "KeyValuePair", TypeArguments: [_, var value] } ? (Decides(value) ? SeenAs(value, shape, place) : shape)
            : Polymorphic(named, actual) is { } written ? SeenAs(written, shape, place)
            : named.TypeKind == TypeKind.Interface ? (Implemented(named, actual) is { } contract ? SeenAsInterface(named, contract, actual, shape, place) : shape)
            : TypeFit.DerivesFromDefinition(actual, named.OriginalDefinition) ? SeenAsBase(named, actual, shape, place)
            : shape;
    }

    /// <summary>The sequence as which a declared type is written: one that does not say of what is one of objects. Null for what is none.</summary>
    private ITypeSymbol? ElementsSeenIn(ITypeSymbol declared)
    {
        if (TypeShapes.ElementType(declared) is not null || declared is not INamedTypeSymbol { SpecialType: not SpecialType.System_String } named)
        {
            return TypeShapes.ElementType(declared) is null ? null : declared;
        }

        var compilation = context.Compilation;
        return !Is(named, "System.Collections.IEnumerable") ? null
            : compilation.CreateArrayTypeSymbol(
                Is(named, "System.Collections.IDictionary") && compilation.GetTypeByMetadataName("System.Collections.Generic.KeyValuePair`2") is { } pair
                    ? pair.Construct(compilation.ObjectType, compilation.ObjectType)
                    : compilation.ObjectType);
    }

    private static bool Is(INamedTypeSymbol type, string contract)
        => MetadataNames.Is(type, contract) || type.AllInterfaces.Any(implemented => MetadataNames.Is(implemented, contract));

    /// <summary>
    /// The type by which an object is written whose declared type names derived ones: its own, or the nearest above it where that is
    /// asked for, or its own if they are named elsewhere. Null when it is not among them: such an object is not written, or as declared.
    /// </summary>
    private static INamedTypeSymbol? Polymorphic(INamedTypeSymbol declared, INamedTypeSymbol actual)
    {
        var attributes = declared.GetAttributes();
        var takesNearest = attributes.Any(static attribute => attribute is { AttributeClass.Name: "JsonPolymorphicAttribute" }
            && attribute.NamedArguments.Any(static argument => argument is { Key: "UnknownDerivedTypeHandling", Value.Value: 2 }));
        var isNamedElsewhere = false;
        var isNamed = false;
        INamedTypeSymbol? nearest = null;
        foreach (var attribute in attributes)
        {
            if (attribute is { AttributeClass.Name: "JsonDerivedTypeAttribute", ConstructorArguments: [{ Value: INamedTypeSymbol derived }, ..] })
            {
                isNamed = true;
                var isWritten = takesNearest ? TypeFit.Derives(actual, derived) : SymbolEqualityComparer.Default.Equals(actual, derived);
                nearest = isWritten && (nearest is null || TypeFit.Derives(derived, nearest)) ? derived : nearest;
            }

            isNamedElsewhere |= attribute.AttributeClass is { Name: "JsonPolymorphicAttribute" or "JsonConverterAttribute" };
        }

        return nearest ?? (isNamedElsewhere && !isNamed ? actual : null);
    }

    /// <summary>The members that a base class has. What overrides one of them is read in its place.</summary>
    private FlowShape SeenAsBase(INamedTypeSymbol declared, INamedTypeSymbol actual, FlowShape shape, SyntaxNode place)
    {
        var seen = new FlowShape(declared) { FilledBy = shape.FilledBy };
        foreach (var pair in shape.Members)
        {
            seen = TypeFit.DerivesFromDefinition(declared, pair.Key.ContainingType) ? seen.WithMember(pair.Key, pair.Value) : seen;
        }

        for (var level = actual; level is not null && !SymbolEqualityComparer.Default.Equals(level.OriginalDefinition, declared.OriginalDefinition); level = level.BaseType)
        {
            foreach (var member in level.GetMembers())
            {
                if (member is IPropertySymbol { IsOverride: true } && FlowGenerics.Key(member) is var key && !seen.Members.ContainsKey(key)
                    && TypeFit.DerivesFromDefinition(declared, key.ContainingType) && context.Classifier.Of(member) is { } data)
                {
                    seen = seen.WithMember(key, FlowValue.Of(PersonalToken.Read(data, place)));
                }
            }
        }

        return seen;
    }

    /// <summary>The interface as a type implements it: with other type arguments, where it may be seen with those declared.</summary>
    private static INamedTypeSymbol? Implemented(INamedTypeSymbol declared, INamedTypeSymbol actual)
    {
        INamedTypeSymbol? found = null;
        foreach (var contract in actual.AllInterfaces)
        {
            if (SymbolEqualityComparer.Default.Equals(contract, declared))
            {
                return contract;
            }

            found = SymbolEqualityComparer.Default.Equals(contract.OriginalDefinition, declared.OriginalDefinition) ? contract : found;
        }

        return found;
    }

    /// <summary>The members that an interface has, and those that it inherits.</summary>
    private FlowShape SeenAsInterface(INamedTypeSymbol declared, INamedTypeSymbol implemented, INamedTypeSymbol actual, FlowShape shape, SyntaxNode place)
    {
        var seen = new FlowShape(declared) { FilledBy = shape.FilledBy };
        var isOther = !SymbolEqualityComparer.Default.Equals(declared, implemented);
        foreach (var contract in implemented.AllInterfaces.Insert(0, implemented))
        {
            foreach (var member in contract.GetMembers())
            {
                if (member is IPropertySymbol && actual.FindImplementationForInterfaceMember(member) is { } own)
                {
                    seen = FlowGenerics.MemberValue(shape, own) is { } written ? seen.WithMember(member, written)
                        : context.Classifier.Of(own) is { } data ? seen.WithMember(member, FlowValue.Of(PersonalToken.Read(data, place)))
                        : isOther ? seen.WithMember(member, context.OfType(PrintedData.MemberType(own), place))
                        : seen;
                }
            }
        }

        return seen;
    }
}
