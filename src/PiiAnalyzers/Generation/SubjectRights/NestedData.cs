using Microsoft.CodeAnalysis;
using PiiAnalyzers.Classification;
using PiiAnalyzers.Generation.Views;

namespace PiiAnalyzers.Generation.SubjectRights;

/// <summary>
/// Finds the objects with personal data that a member leads to, however deep: in lists of lists, in the keys and the values of maps, in tuples. Writes the
/// call by which they are visited.
/// </summary>
internal sealed class NestedData(Carriers carriers, NestedCarriers nested, bool allowsNullable)
{
    private const int ItemsOfTuple = 7;

    /// <summary>All that is reached through the value of a member.</summary>
    /// <param name="type">The type of the member.</param>
    /// <param name="read">The expression that reads it.</param>
    /// <param name="name">Its name.</param>
    public IEnumerable<Reached> Of(ITypeSymbol type, string read, string name) => Of(type, read, CodeWriter.Literal(name), name, 0);

    private IEnumerable<Reached> Of(ITypeSymbol type, string read, string name, string path, int depth)
    {
        if (nested.Single(type) is { } single)
        {
            return carriers.HasDescription(single) ? [new(single, path, ".Visit(" + name + ", " + read + ")", depth == 0 ? ReachedAs.Value : ReachedAs.Part)] : [];
        }

        // A tuple or an immutable array that may be absent.
        var isNullable = type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
        if (isNullable)
        {
            type = ((INamedTypeSymbol)type).TypeArguments[0];
        }

        return depth > NestedCarriers.MaxDepth ? []
            : type is INamedTypeSymbol named && TypeShapes.IsTransparent(named) ? OfParts(named, read, isNullable, name, path, depth)
            : TypeShapes.ElementType(type) is { } element ? OfElements(type, element, isNullable ? read + ".GetValueOrDefault()" : read, name, path, depth)
            : [];
    }

    /// <summary>The call that visits those elements of a sequence whose types turn out to carry personal data; null where it cannot be read like that.</summary>
    /// <param name="type">The type of the member.</param>
    /// <param name="read">The expression that reads it.</param>
    /// <param name="name">Its name.</param>
    public string? OfUnknown(ITypeSymbol type, string read, string name)
        => TypeShapes.ElementType(type) is { IsReferenceType: true } element && NestedCarriers.DictionaryValue(element) is null && Elements(type, element, null, read) is { } elements
            ? ".VisitAll(" + CodeWriter.Literal(name) + ", " + elements + ")"
            : null;

    private IEnumerable<Reached> OfParts(INamedTypeSymbol type, string read, bool isNullable, string name, string path, int depth)
    {
        var isPair = type.MetadataName == "KeyValuePair`2";
        var types = type.IsTupleType ? [.. type.TupleElements.Select(static element => element.Type)] : type.TypeArguments;
        for (var i = 0; i < types.Length && (type.IsTupleType || i < ItemsOfTuple); i++)
        {
            // What a lazy value has not become yet is not held.
            var part = type.Name == "Lazy" ? "Value" : isPair ? (i == 0 ? "Key" : "Value") : "Item" + (i + 1);
            var value = isNullable ? (nested.Single(types[i]) is null ? read + ".GetValueOrDefault()." : read + "?.") + part
                : type.IsValueType ? read + "." + part
                : type.Name == "Lazy" ? "(" + read + " == null || !" + read + ".IsValueCreated ? default : " + read + ".Value)"
                : "(" + read + " == null ? default : " + read + "." + part + ")";
            foreach (var inside in Of(types[i], value, name + " + " + CodeWriter.Literal("." + part), path + "." + part, depth + 1))
            {
                yield return inside;
            }
        }
    }

    private IEnumerable<Reached> OfElements(ITypeSymbol type, ITypeSymbol element, string read, string name, string path, int depth)
    {
        if (element is not INamedTypeSymbol { MetadataName: "KeyValuePair`2" } pair)
        {
            return Each(type, element, element, null, read, name, path, depth);
        }

        return Each(type, element, pair.TypeArguments[0], "Key", read, name + " + \".Keys\"", path + ".Keys", depth)
            .Concat(Each(type, element, pair.TypeArguments[1], "Value", read, name, path, depth));
    }

    private IEnumerable<Reached> Each(ITypeSymbol type, ITypeSymbol element, ITypeSymbol shown, string? part, string read, string name, string path, int depth)
    {
        if (Elements(type, element, part, read) is not { } elements)
        {
            yield break;
        }

        if (nested.Single(shown) is { } single)
        {
            if (carriers.HasDescription(single))
            {
                yield return new(single, path + "[]", ".VisitAll(" + name + ", " + elements + ")", depth == 0 && part is null && IsListOf(type, single) ? ReachedAs.List : ReachedAs.Part, isSequence: true);
            }

            yield break;
        }

        // Each depth has names of its own: before C# 8, one must not hide another.
        var level = (depth + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
        foreach (var inside in Of(shown, "item" + level, "name" + level, path + "[]", depth + 1))
        {
            yield return new(inside.Carrier, inside.Path, ".VisitEach(" + name + ", " + elements + ", (walk" + level + ", name" + level + ", item" + level + ") => walk" + level + inside.Visit + ")", ReachedAs.Part, isSequence: true);
        }
    }

    /// <summary>Whether the structs in the list can be put back into it.</summary>
    private static bool IsListOf(ITypeSymbol type, INamedTypeSymbol element)
        => element.IsValueType && type.IsReferenceType && (type is IArrayTypeSymbol { IsSZArray: true } array ? IsOf(array.ElementType, element)
            : type is INamedTypeSymbol named && ((IsList(named) && IsOf(named.TypeArguments[0], element)) || (named.AllInterfaces.Count(IsList) == 1 && IsOf(named.AllInterfaces.First(IsList).TypeArguments[0], element))));

    private static bool IsOf(ITypeSymbol type, INamedTypeSymbol element) => SymbolEqualityComparer.Default.Equals(type, element);

    private static bool IsList(INamedTypeSymbol type) => type.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IList_T;

    /// <summary>The expression for the objects in a sequence, or in the keys or values of a map; null where they cannot be read like that.</summary>
    private string? Elements(ITypeSymbol type, ITypeSymbol element, string? part, string read)
    {
        var name = element.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        if (type is IArrayTypeSymbol { IsSZArray: false })
        {
            var all = "global::System.Linq.Enumerable.Cast<" + name + ">(" + read + ")";
            return read + " == null ? null : " + (part is null ? all : "global::System.Linq.Enumerable.Select(" + all + ", pair => pair." + part + ")");
        }

        if (!Sequences.CanEnumerate(type, element))
        {
            return null;
        }

        // A type that is several sequences must be told which is meant.
        var asSequence = "(global::System.Collections.Generic.IEnumerable<" + name + (allowsNullable ? ">?)" : ">)");
        var sequence = Sequences.IsOne(type) ? read : "(" + asSequence + read + ")";
        var isUnset = type.IsValueType ? Sequences.IsUnset(type, read) : null;
        if (part is not null)
        {
            isUnset ??= type.IsValueType ? null : read + " == null";
            sequence = "global::System.Linq.Enumerable.Select(" + sequence + ", pair => pair." + part + ")";
        }
        else if (isUnset is not null)
        {
            // Both branches have the type of the sequence.
            sequence = asSequence + sequence;
        }

        return isUnset is null ? sequence : isUnset + " ? null : " + sequence;
    }

    /// <summary>Objects that a member leads to.</summary>
    /// <param name="carrier">Their type.</param>
    /// <param name="path">The path to them, as the description has it.</param>
    /// <param name="visit">The call that visits them, without what it is called on.</param>
    /// <param name="reachedAs">What they are in the member.</param>
    /// <param name="isSequence">Whether there may be several.</param>
    internal sealed class Reached(INamedTypeSymbol carrier, string path, string visit, ReachedAs reachedAs, bool isSequence = false)
    {
        public INamedTypeSymbol Carrier { get; } = carrier;

        public string Path { get; } = path;

        public string Visit { get; } = visit;

        public ReachedAs As { get; } = reachedAs;

        public bool IsSequence { get; } = isSequence;
    }
}

/// <summary>What objects are in a member. A struct can only be erased where it can be put back.</summary>
internal enum ReachedAs
{
    /// <summary>Its value.</summary>
    Value,

    /// <summary>The elements of a list that can be set.</summary>
    List,

    /// <summary>Something in it.</summary>
    Part,
}
