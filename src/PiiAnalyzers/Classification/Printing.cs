using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PiiAnalyzers.Classification;

/// <summary>Finds out what the <c>ToString</c> of a type prints. One per compilation; every answer is remembered.</summary>
internal sealed class Printing
{
    private readonly Classifier _classifier;
    private readonly ConcurrentDictionary<ITypeSymbol, PrintPlan> _plans = new(SymbolEqualityComparer.Default);

    public Printing(Classifier classifier)
    {
        _classifier = classifier;
        Redaction = new RedactionEligibility(classifier, this);
    }

    /// <summary>Which types get a generated redacting <c>ToString</c>.</summary>
    public RedactionEligibility Redaction { get; }

    public PrintPlan PlanOf(ITypeSymbol type)
        => _plans.TryGetValue(type, out var known) ? known : _plans.GetOrAdd(type, Compute(type));

    /// <summary>Whether the <c>PrintMembers</c> of a record shows personal data of an object that is an <paramref name="instance"/>.</summary>
    public bool PrintsPersonalMembers(INamedTypeSymbol record, INamedTypeSymbol instance)
        => new PrintedData(_classifier, this, texts: null).Any(record, OfRecord(record, instance));

    private PrintPlan Compute(ITypeSymbol type)
    {
        if (type is not INamedTypeSymbol named || type.TypeKind is not (TypeKind.Class or TypeKind.Struct or TypeKind.Interface))
        {
            return PrintPlan.Clean;
        }

        if (named.IsAnonymousType)
        {
            return new([.. named.GetMembers().Where(static member => member is IPropertySymbol)], []);
        }

        if (named.IsTupleType)
        {
            return new([.. named.TupleElements], []);
        }

        if (TypeShapes.IsTransparent(named))
        {
            return new([.. named.GetMembers().Where(TypeShapes.IsPublicReadable)], []);
        }

        foreach (var (typeName, member) in MarkerAttributes.ImpliedToString)
        {
            if (named.SpecialType == SpecialType.None && MetadataNames.IsOrDerivesFrom(named, typeName) && OwnToString(named, typeName) is null)
            {
                return new([.. BaseAndSelf(named).SelectMany(level => level.GetMembers(member)).Take(1)], []);
            }
        }

        if (MetadataNames.IsOrDerivesFrom(named, "System.Exception") && !BaseAndSelf(named).Any(level => _classifier.IsDeclaredHere(level) && ToStringMembers.ToStringOf(level) is not null))
        {
            return new(
                [.. BaseAndSelf(named).SelectMany(static level => level.GetMembers()).Where(static member => member.Name is "Message" or "InnerException" && member is IPropertySymbol { IsOverride: false })],
                [.. BaseAndSelf(named).SelectMany(static level => level.GetMembers("Message")).OfType<IPropertySymbol>().Where(property => property is { IsOverride: true, GetMethod.DeclaringSyntaxReferences.IsDefaultOrEmpty: false } && _classifier.IsDeclaredHere(property)).Take(1).Select(static property => property.GetMethod!)]);
        }

        if (!CanPrintPersonalData(named))
        {
            return PrintPlan.Clean;
        }

        for (var level = named; level is not null && level.SpecialType is not (SpecialType.System_Object or SpecialType.System_ValueType); level = level.BaseType)
        {
            if (Redaction.IsRedacted(level))
            {
                return new([.. LeftOpen(level, named)], []);
            }

            if (ToStringMembers.ToStringOf(level) is not { } method)
            {
                continue;
            }

            if (!ToStringMembers.IsSynthesized(method))
            {
                return FromSource(method);
            }

            return OfRecord(level, named);
        }

        return PrintPlan.Clean;
    }

    private PrintPlan OfRecord(INamedTypeSymbol record, INamedTypeSymbol instance)
    {
        var members = ImmutableArray<ISymbol>.Empty;
        var methods = ImmutableArray<IMethodSymbol>.Empty;
        for (var level = record; level is { IsRecord: true }; level = level.BaseType)
        {
            if (!SymbolEqualityComparer.Default.Equals(level, instance) && Redaction.IsRedacted(level))
            {
                members = members.InsertRange(0, LeftOpen(level, instance));
                break;
            }

            if (ToStringMembers.PrintMembersOf(level) is { } printMembers && !ToStringMembers.IsSynthesized(printMembers))
            {
                // Whether a hand-written method calls its base is part of what its analysis answers.
                methods = methods.AddRange(FromSource(printMembers).Methods);
                break;
            }

            members = members.InsertRange(0, level.GetMembers().Where(TypeShapes.IsPrintedByRecord).Select(member => Overriding(member, instance) ?? member));
        }

        return new(members, methods);
    }

    /// <summary>
    /// What generated code of <paramref name="redacted"/> cannot know when it prints an <paramref name="instance"/>: that an override
    /// further down is classified, and what stands for its type parameters.
    /// </summary>
    private IEnumerable<ISymbol> LeftOpen(INamedTypeSymbol redacted, INamedTypeSymbol instance)
    {
        foreach (var level in BaseAndSelf(redacted))
        {
            foreach (var member in level.GetMembers())
            {
                if (!TypeShapes.IsPrintedByRecord(member) || _classifier.Of(member.OriginalDefinition) is not null)
                {
                    continue;
                }

                if (Overriding(member, instance) is { } overriding)
                {
                    yield return overriding;
                }
                else if (level.IsGenericType && !SymbolEqualityComparer.Default.Equals(PrintedData.MemberType(member), PrintedData.MemberType(member.OriginalDefinition)))
                {
                    yield return member;
                }
            }
        }
    }

    /// <summary>The override that is classified where the member is not: what prints the one prints the other.</summary>
    private ISymbol? Overriding(ISymbol member, INamedTypeSymbol instance)
        => _classifier.Of(member) is null
            ? Redeclarations.Of(instance, member).FirstOrDefault(declaration => declaration is IPropertySymbol && _classifier.Of(declaration) is not null)
            : null;

    /// <summary>What another project or a library does in a hand-written method is not looked at, and not held against it.</summary>
    private PrintPlan FromSource(IMethodSymbol method)
        => _classifier.IsDeclaredHere(method) && !method.DeclaringSyntaxReferences.IsDefaultOrEmpty ? new([], [method.OriginalDefinition]) : PrintPlan.Clean;

    private bool CanPrintPersonalData(INamedTypeSymbol type)
    {
        foreach (var level in BaseAndSelf(type))
        {
            if (_classifier.CanBeClassified(level.ContainingAssembly))
            {
                return true;
            }
        }

        return false;
    }

    private static IMethodSymbol? OwnToString(INamedTypeSymbol type, string stopAt)
    {
        foreach (var level in BaseAndSelf(type))
        {
            if (MetadataNames.Is(level.OriginalDefinition, stopAt))
            {
                return null;
            }

            if (ToStringMembers.ToStringOf(level) is { } method)
            {
                return method;
            }
        }

        return null;
    }

    private static IEnumerable<INamedTypeSymbol> BaseAndSelf(INamedTypeSymbol type)
    {
        for (var level = type; level is not null; level = level.BaseType)
        {
            yield return level;
        }
    }
}
