using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PiiAnalyzers.Classification;

/// <summary>What personal data is reached by reading members of a value of some type, and theirs: what destructuring and serializers do.</summary>
/// <param name="classifier">Says what members are.</param>
/// <param name="profile">Says which are read.</param>
/// <param name="asksForFields">Whether the compilation asks for fields where a serializer leaves them out by itself.</param>
internal readonly struct WalkedData(Classifier classifier, WalkProfile profile, bool asksForFields)
{
    /// <summary>Types looked at for one question. Wider graphs exist only in generated code; what is known by then is reported.</summary>
    private const int MaxTypes = 512;

    private WalkedMembers Members => new(profile, asksForFields);

    public ImmutableArray<PersonalPath> Of(ITypeSymbol type)
    {
        var found = ImmutableArray.CreateBuilder<PersonalPath>();
        Collect(type, [], new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default), found, int.MaxValue);
        return found.ToImmutable();
    }

    /// <summary>Whether there is any; stops at the first.</summary>
    public bool Any(ITypeSymbol type)
    {
        var found = ImmutableArray.CreateBuilder<PersonalPath>();
        Collect(type, [], new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default), found, most: 1);
        return found.Count > 0;
    }

    private void Collect(ITypeSymbol type, ImmutableArray<ISymbol> path, HashSet<ITypeSymbol> seen, ImmutableArray<PersonalPath>.Builder found, int most)
    {
        if (found.Count >= most || seen.Count >= MaxTypes || !seen.Add(type))
        {
            return;
        }

        foreach (var step in StepsFrom(type))
        {
            if (step.Data is { } data)
            {
                found.Add(new(step.After(path), data));
            }
            else
            {
                Collect(step.Type, step.After(path), seen, found, most);
            }

            if (found.Count >= most)
            {
                return;
            }
        }
    }

    /// <summary>Where reading a value of the type leads at once: to personal data, or to values that are read in turn.</summary>
    public IEnumerable<Step> StepsFrom(ITypeSymbol type)
    {
        if (TypeShapes.ElementType(type) is { } element)
        {
            yield return new(null, element, classifier.OfType(element));
        }
        else if (type is ITypeParameterSymbol parameter)
        {
            foreach (var constraint in parameter.ConstraintTypes)
            {
                yield return new(null, constraint, null);
            }
        }
        else if (type is INamedTypeSymbol named && !Members.IsConverted(named))
        {
            foreach (var derived in Members.DerivedOf(named))
            {
                yield return new(null, derived, null);
            }

            foreach (var member in MembersOf(named))
            {
                var data = classifier.Of(member);
                if (PrintedData.MemberType(member) is { } memberType && !(data is { KeptOutOfDestructuring: true } && profile.IsDestructuring))
                {
                    yield return new(member, memberType, data);
                }
            }
        }
    }

    /// <summary>One step of a walk.</summary>
    /// <param name="Member">The member that is read; null for an element, a constraint or what may stand in the type's place.</param>
    /// <param name="Type">The type of what is reached.</param>
    /// <param name="Data">The personal data it is, if so.</param>
    public readonly record struct Step(ISymbol? Member, ITypeSymbol Type, PersonalData? Data)
    {
        public ImmutableArray<ISymbol> After(ImmutableArray<ISymbol> path) => Member is null ? path : path.Add(Member);
    }

    /// <summary>The members that are read: none of a framework type's that cannot be classified, its wrappers' contents aside.</summary>
    public IEnumerable<ISymbol> MembersOf(INamedTypeSymbol type)
    {
        if (type.IsTupleType)
        {
            foreach (var element in type.TupleElements)
            {
                yield return element;
            }

            yield break;
        }

        // Derived first, so that an override's annotation decides and a member is walked once.
        var names = new HashSet<string>();
        var transparent = type.IsAnonymousType || TypeShapes.IsTransparent(type);
        for (var level = type; level is not null; level = level.BaseType)
        {
            if (!transparent && !classifier.CanBeClassified(level.ContainingAssembly))
            {
                continue;
            }

            var isOptIn = !transparent && Members.IsOptIn(level);
            foreach (var member in level.GetMembers())
            {
                if ((transparent ? TypeShapes.IsPublicReadable(member) && profile.Configured?.Hides(member) != true : Members.Includes(member, isOptIn)) && names.Add(member.Name))
                {
                    yield return member;
                }
            }
        }

        if (type.TypeKind == TypeKind.Interface)
        {
            foreach (var contract in type.AllInterfaces)
            {
                foreach (var member in contract.GetMembers())
                {
                    if (classifier.CanBeClassified(contract.ContainingAssembly) && Members.Includes(member, isOptIn: false) && names.Add(member.Name))
                    {
                        yield return member;
                    }
                }
            }
        }
    }
}
