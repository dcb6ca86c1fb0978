using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PiiAnalyzers.Classification;

/// <summary>What personal data the text of a value of some type shows, judged by types alone.</summary>
/// <param name="classifier">Says what members are.</param>
/// <param name="printing">Says what a type prints.</param>
/// <param name="texts">Is told of hand-written <c>ToString</c> and <c>PrintMembers</c> methods that have a part in the text, with the way to the object; null to take them as clean.</param>
internal readonly struct PrintedData(Classifier classifier, Printing printing, Action<ImmutableArray<ISymbol>, IMethodSymbol>? texts)
{
    /// <summary>These two end generic types that contain ever larger constructions of themselves; nobody prints objects this deep or wide.</summary>
    private const int MaxDepth = 10;
    private const int MaxTypes = 512;

    public bool Any(ITypeSymbol type) => !Of(type, elements: false).IsEmpty;

    /// <summary>Whether the plan of a type shows personal data.</summary>
    public bool Any(ITypeSymbol type, PrintPlan plan)
    {
        var found = ImmutableArray.CreateBuilder<PersonalPath>();
        Collect(plan, [], new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default) { type }, found);
        return found.Count > 0;
    }

    /// <param name="type">The type of the value.</param>
    /// <param name="elements">Whether the elements of a sequence are printed, as loggers do.</param>
    /// <param name="nested">Whether those of sequences among the elements are.</param>
    public ImmutableArray<PersonalPath> Of(ITypeSymbol type, bool elements, bool nested = false)
    {
        var found = ImmutableArray.CreateBuilder<PersonalPath>();
        Collect(type, elements, nested, [], new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default), found);
        return found.ToImmutable();
    }

    private void Collect(ITypeSymbol type, bool elements, bool nested, ImmutableArray<ISymbol> path, HashSet<ITypeSymbol> seen, ImmutableArray<PersonalPath>.Builder found)
    {
        if (path.Length > MaxDepth || seen.Count >= MaxTypes || !seen.Add(type))
        {
            return;
        }

        if (elements && TypeShapes.ElementType(type) is { } element)
        {
            CollectElement(element, nested, path, seen, found);
            return;
        }

        if (type is ITypeParameterSymbol parameter)
        {
            foreach (var constraint in parameter.ConstraintTypes)
            {
                Collect(constraint, elements, nested, path, seen, found);
            }

            return;
        }

        // The values of a dictionary are formatted as its elements are.
        Collect(printing.PlanOf(type), path, seen, found, nested && type is { Name: "KeyValuePair", ContainingNamespace.Name: "Generic" });
    }

    private void Collect(PrintPlan plan, ImmutableArray<ISymbol> path, HashSet<ITypeSymbol> seen, ImmutableArray<PersonalPath>.Builder found, bool nested = false)
    {
        foreach (var member in plan.Members)
        {
            var memberPath = path.Add(member);
            if (classifier.Of(member) is { } data)
            {
                found.Add(new(memberPath, data));
            }
            else if (MemberType(member) is { } memberType)
            {
                Collect(memberType, elements: nested, nested, memberPath, seen, found);
            }
        }

        if (texts is not null)
        {
            foreach (var method in plan.Methods)
            {
                texts(path, method);
            }
        }
    }

    private void CollectElement(ITypeSymbol type, bool nested, ImmutableArray<ISymbol> path, HashSet<ITypeSymbol> seen, ImmutableArray<PersonalPath>.Builder found)
    {
        if (classifier.OfType(type) is { } data)
        {
            found.Add(new(path, data));
        }
        else
        {
            Collect(type, elements: nested, nested, path, seen, found);
        }
    }

    internal static ITypeSymbol? MemberType(ISymbol member) => member switch
    {
        IPropertySymbol property => property.Type,
        IFieldSymbol field => field.Type,
        _ => null,
    };
}
