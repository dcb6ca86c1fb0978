using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

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
        if (type.DeclaringSyntaxReferences.IsDefaultOrEmpty)
        {
            return (ToStringMembers.ToStringOf(type) is { } method && ToStringMembers.IsGeneratedRedaction(method))
                || (ToStringMembers.PrintMembersOf(type) is { } printMembers && ToStringMembers.IsGeneratedRedaction(printMembers));
        }

        // A record prints itself, so one that can be redacted is clean either way; another type only if it is given a ToString.
        return Obstacle(type) is null && (type.IsRecord || PrintedMembers(type).Any(member => classifier.Of(member) is not null));
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
    public IEnumerable<ISymbol> PrintedMembers(INamedTypeSymbol type)
    {
        var levels = new Stack<INamedTypeSymbol>();
        for (var level = type; level is not null && level.SpecialType is not (SpecialType.System_Object or SpecialType.System_ValueType); level = level.BaseType)
        {
            levels.Push(level);
            if (ComposesWithBase(level))
            {
                break;
            }
        }

        while (levels.Count > 0)
        {
            foreach (var member in levels.Pop().GetMembers())
            {
                if (TypeShapes.IsPrintedByRecord(member) && CanBeText(member))
                {
                    yield return member;
                }
            }
        }
    }

    /// <summary>Whether a record leaves the printing of inherited members to its base record, because that one prints nothing personal.</summary>
    public bool ComposesWithBase(INamedTypeSymbol type)
        => type.IsRecord && type.BaseType is { IsRecord: true } baseRecord && !PrintsPersonalData(baseRecord);

    /// <summary>Whether the member must be masked where it is printed: it is classified, or its type prints personal data.</summary>
    public bool MustBeMasked(ISymbol member)
        => classifier.Of(member) is not null || (TypeOf(member) is { } type && PrintsPersonalData(type));

    private RedactionStatus Compute(INamedTypeSymbol type)
    {
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct) || type.IsStatic || type.IsImplicitClass || type.IsRefLikeType
            || type.DeclaringSyntaxReferences.IsDefaultOrEmpty || type.IsAnonymousType || !classifier.CanClassifyAnything)
        {
            return RedactionStatus.NotNeeded;
        }

        var needed = type.IsRecord
            ? PrintedMembers(type).Any(MustBeMasked)
            : PrintedMembers(type).Any(member => classifier.Of(member) is not null);
        return needed ? Obstacle(type) ?? RedactionStatus.Generated : RedactionStatus.NotNeeded;
    }

    /// <summary>What keeps the generator from writing for the type, or null.</summary>
    private static RedactionStatus? Obstacle(INamedTypeSymbol type)
    {
        if (IsHandWritten(ToStringMembers.ToStringOf(type)) || (type.IsRecord && IsHandWritten(ToStringMembers.PrintMembersOf(type))))
        {
            return RedactionStatus.WritesItsOwn;
        }

        for (var level = type.BaseType; level is not null; level = level.BaseType)
        {
            if (ToStringMembers.ToStringOf(level) is { IsSealed: true })
            {
                return RedactionStatus.SealedByBase;
            }
        }

        if (!IsPartial(type))
        {
            return RedactionStatus.NotPartial;
        }

        for (var container = type.ContainingType; container is not null; container = container.ContainingType)
        {
            if (!IsPartial(container))
            {
                return RedactionStatus.ContainerNotPartial;
            }
        }

        return null;
    }

    private bool PrintsPersonalData(ITypeSymbol type) => new PrintedData(classifier, printing, methods: null).Any(type);

    private static bool IsHandWritten(IMethodSymbol? method)
        => method is not null && !ToStringMembers.IsSynthesized(method) && !ToStringMembers.IsGeneratedRedaction(method);

    private static bool IsPartial(INamedTypeSymbol type)
    {
        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            // A generated part is not what the developer wrote, but it is only legal beside a partial one.
            if (reference.GetSyntax() is not TypeDeclarationSyntax declaration || !declaration.Modifiers.Any(SyntaxKind.PartialKeyword))
            {
                return false;
            }
        }

        return true;
    }

    private static ITypeSymbol? TypeOf(ISymbol member) => member switch
    {
        IPropertySymbol property => property.Type,
        IFieldSymbol field => field.Type,
        _ => null,
    };

    /// <summary>Spans and pointers have no text; the compiler would refuse generated code that asks for it.</summary>
    private static bool CanBeText(ISymbol member)
        => TypeOf(member) is { IsRefLikeType: false, TypeKind: not (TypeKind.Pointer or TypeKind.FunctionPointer or TypeKind.Error) };
}
