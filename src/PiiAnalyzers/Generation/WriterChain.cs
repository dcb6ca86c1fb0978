using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PiiAnalyzers.Classification;

namespace PiiAnalyzers.Generation;

/// <summary>
/// Says which records have a generated method that writes their members on the stack, so that a derived record of the same project can go on where its
/// base stops, without the string builder that the language has for it.
/// </summary>
internal sealed class WriterChain(RedactionContext context, LanguageVersion version)
{
    /// <summary>Whether the text of a member of the bases asked for can lead to further objects.</summary>
    public bool MayRecurse { get; private set; }

    /// <summary>Whether what the type prints is put together on the stack: the annotations have a writer, and no member of the team's has the name.</summary>
    public bool IsUsedBy(INamedTypeSymbol type)
    {
        if (version < LanguageVersion.CSharp7_3 || !context.Carriers.AreSupported || type.Name == RedactionEmitter.WriteMethod)
        {
            return false;
        }

        for (var level = type; level is not null && context.Classifier.IsDeclaredHere(level.OriginalDefinition); level = level.BaseType)
        {
            if (!level.GetMembers(RedactionEmitter.WriteMethod).IsEmpty)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the method of the base record writes all that the base prints, and that is not nothing.</summary>
    public bool Writes(INamedTypeSymbol baseRecord)
    {
        var type = baseRecord.OriginalDefinition;
        if (!HasMethod(type))
        {
            return false;
        }

        var factory = new PrintedMemberFactory(context, type, usesWriter: true);
        var names = new HashSet<(string Name, INamedTypeSymbol Type)>();
        var isAny = false;
        foreach (var member in context.PrintedMembers(type))
        {
            if (!names.Add((member.Name, member.ContainingType)))
            {
                return false;
            }

            isAny |= factory.Create(member) is not null;
        }

        MayRecurse |= factory.MayRecurse;
        return context.ComposesWithBase(type) ? Writes(type.BaseType!) : isAny;
    }

    public string ModifiersOf(INamedTypeSymbol type)
        => !type.IsRecord || type.IsValueType ? "private"
            : (type.IsSealed ? "private" : "private protected") + (HidesAnother(type) ? " new" : string.Empty);

    private bool HasMethod(INamedTypeSymbol type)
        => context.Classifier.IsDeclaredHere(type) && TypeDeclarations.IsWellFormed(type) && context.IsGenerated(type) && IsUsedBy(type);

    /// <summary>Whether a base has the method too, though it may not write all: hiding it unsaid is a warning.</summary>
    private bool HidesAnother(INamedTypeSymbol type)
    {
        for (var level = type.BaseType?.OriginalDefinition; level is { IsRecord: true }; level = level.BaseType?.OriginalDefinition)
        {
            if (HasMethod(level) && (context.PrintedMembers(level).Any() || Writes(level)))
            {
                return true;
            }
        }

        return false;
    }
}
