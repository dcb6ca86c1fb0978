using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace PiiAnalyzers.Classification;

/// <summary>What the source generator does for a type, and if nothing, why.</summary>
internal enum RedactionStatus
{
    /// <summary>The type prints nothing personal that it could redact.</summary>
    NotNeeded,

    /// <summary>A redacting <c>ToString</c> or <c>PrintMembers</c> is generated.</summary>
    Generated,

    /// <summary>The type is not partial.</summary>
    NotPartial,

    /// <summary>The type is partial, a type around it is not.</summary>
    ContainerNotPartial,

    /// <summary>The type writes its own <c>ToString</c> or <c>PrintMembers</c>.</summary>
    WritesItsOwn,

    /// <summary>A base type seals <c>ToString</c>, so no override can be generated.</summary>
    SealedByBase,

    /// <summary>The type, or one around it, is local to its file: no other file can add a part to it.</summary>
    FileLocal,
}

/// <summary>Decides which types get redaction. The generator and the rules ask the same object, so they cannot disagree.</summary>
internal sealed class RedactionEligibility(Classifier classifier, Printing printing)
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, RedactionStatus> _answers = new(SymbolEqualityComparer.Default);

    /// <summary>
    /// Whether what the type prints is safe: redaction is generated in this compilation wherever it is needed, or was generated in the
    /// one that made the reference. Never asks what members of other types print, so types may contain each other.
    /// </summary>
    public bool IsRedacted(INamedTypeSymbol type)
    {
        type = type.OriginalDefinition;

        // A project that is referenced as source has its generated code too, if it has the generator.
        if (!classifier.IsDeclaredHere(type))
        {
            return (ToStringMembers.ToStringOf(type) is { } method && ToStringMembers.IsGeneratedRedaction(method))
                || (ToStringMembers.PrintMembersOf(type) is { } printMembers && ToStringMembers.IsGeneratedRedaction(printMembers));
        }

        // A record prints itself, so one that can be redacted is clean either way; another type only if it is given a ToString.
        return RedactionObstacles.Of(type) is null
            && (type.IsRecord || (!InheritsForeignText(type) && PrintedMembers(type).Any(member => IsPersonal(type, member))));
    }

    public RedactionStatus StatusOf(INamedTypeSymbol type)
    {
        type = type.OriginalDefinition;
        return _answers.TryGetValue(type, out var known) ? known : _answers.GetOrAdd(type, Compute(type));
    }

    /// <summary>
    /// Members the type's <c>ToString</c> shows, with what must be masked of them: a record prints its own and leaves its bases' to
    /// them while those are safe; any other type prints its whole hierarchy, base first.
    /// </summary>
    // Either the base prints all that is inherited, or nobody but this type does.
    public IEnumerable<ISymbol> PrintedMembers(INamedTypeSymbol type) => MembersOf(type, ownOnly: ComposesWithBase(type));

    /// <summary>The same members for the whole hierarchy, whoever prints them.</summary>
    public IEnumerable<ISymbol> ShownMembers(INamedTypeSymbol type) => MembersOf(type, ownOnly: false);

    private IEnumerable<ISymbol> MembersOf(INamedTypeSymbol type, bool ownOnly)
    {
        var levels = new Stack<INamedTypeSymbol>();
        for (var level = type; level is not null && level.SpecialType is not (SpecialType.System_Object or SpecialType.System_ValueType); level = ownOnly ? null : level.BaseType)
        {
            levels.Push(level);
        }

        while (levels.Count > 0)
        {
            var level = levels.Pop();
            var isForeign = !classifier.CanBeClassified(level.ContainingAssembly);
            foreach (var member in level.GetMembers())
            {
                // The getters of a framework's base class are not data; some create windows, some throw.
                if (TypeShapes.IsPrintedByRecord(member) && TypeShapes.CanBeText(member) && (!isForeign || level.IsRecord || TypeShapes.IsStored(member)))
                {
                    yield return member;
                }
            }
        }
    }

    /// <summary>Whether a record leaves the printing of inherited members to its base record, because that one prints nothing personal.</summary>
    /// <remarks>
    /// Composition hands the object on to the base, so the base must be safe for all that the type declares again. What matters is
    /// what the base's <c>PrintMembers</c> prints: its <c>ToString</c> may be hand-written and never be called.
    /// </remarks>
    public bool ComposesWithBase(INamedTypeSymbol type)
    {
        if (!type.IsRecord || type.BaseType is not { IsRecord: true } baseRecord || printing.PrintsPersonalMembers(baseRecord, type))
        {
            return false;
        }

        for (var level = baseRecord; level is not null; level = level.BaseType)
        {
            foreach (var member in level.GetMembers())
            {
                if (TypeShapes.IsPrintedByRecord(member) && classifier.Of(member) is null && IsPersonal(type, member))
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>Whether the member must be masked where it is printed: it is classified, or its type prints personal data.</summary>
    public bool MustBeMasked(ISymbol member)
        => classifier.Of(member) is not null || MarkerAttributes.IsSecret(member) || (PrintedData.MemberType(member) is { } type && PrintsPersonalData(type));

    /// <summary>The same for a member as <paramref name="type"/> prints it, which may have declared the data again and classified it.</summary>
    public bool MustBeMasked(INamedTypeSymbol type, ISymbol member) => MustBeMasked(member) || IsPersonal(type, member);

    /// <summary>The category of a member as <paramref name="type"/> prints it; unspecified when it is not classified.</summary>
    public Category CategoryOf(INamedTypeSymbol type, ISymbol member)
    {
        foreach (var declaration in Redeclarations.Of(type, member))
        {
            if (classifier.Of(declaration) is { Category: not Category.Unspecified } redeclared)
            {
                return redeclared.Category;
            }
        }

        return classifier.Of(member)?.Category ?? Category.Unspecified;
    }

    private RedactionStatus Compute(INamedTypeSymbol type)
    {
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct) || type.IsStatic || type.IsImplicitClass || type.IsRefLikeType
            || !classifier.IsDeclaredHere(type) || type.IsAnonymousType || !classifier.CanClassifyAnything)
        {
            return RedactionStatus.NotNeeded;
        }

        var needed = type.IsRecord
            ? PrintedMembers(type).Any(member => MustBeMasked(type, member))
            : PrintedMembers(type).Any(member => IsPersonal(type, member)) && !InheritsForeignText(type);
        return needed ? RedactionObstacles.Of(type) ?? RedactionStatus.Generated : RedactionStatus.NotNeeded;
    }

    /// <summary>
    /// Whether a class inherits a <c>ToString</c> from a framework, as an exception does. It says more than the members would (a
    /// stack trace), so it stays; what it prints is not the type's classified members.
    /// </summary>
    private bool InheritsForeignText(INamedTypeSymbol type)
    {
        for (var level = type.BaseType; level is not null; level = level.BaseType)
        {
            if (ToStringMembers.ToStringOf(level) is not null)
            {
                return level.SpecialType != SpecialType.System_ValueType && !classifier.CanBeClassified(level.ContainingAssembly);
            }
        }

        return false;
    }

    /// <summary>Whether the member is classified as <paramref name="type"/> shows it.</summary>
    public bool IsPersonal(INamedTypeSymbol type, ISymbol member)
        => classifier.Of(member) is not null || Redeclarations.Of(type, member).Any(declaration => classifier.Of(declaration) is not null);

    private bool PrintsPersonalData(ITypeSymbol type) => new PrintedData(classifier, printing, texts: null).Any(type);
}
