using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PiiAnalyzers.Classification;

namespace PiiAnalyzers.Generation;

/// <summary>Turns a type into its model, or into null where nothing is to be emitted or what is would not compile.</summary>
internal static class RedactionModelFactory
{
    public static RedactionModel? Create(RedactionContext context, INamedTypeSymbol type, LanguageVersion version, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (!TypeDeclarations.IsWellFormed(type) || !context.IsGenerated(type))
        {
            return null;
        }

        var writers = new WriterChain(context, version);
        var usesWriter = writers.IsUsedBy(type);
        var factory = new PrintedMemberFactory(context, type, usesWriter);
        var members = new List<PrintedMember>();
        var names = new HashSet<(string Name, INamedTypeSymbol Type)>();
        foreach (var member in context.PrintedMembers(type))
        {
            cancellation.ThrowIfCancellationRequested();

            // Two members of one name are code that does not compile; text that reads either is ambiguous.
            if (!names.Add((member.Name, member.ContainingType)))
            {
                return null;
            }

            if (factory.Create(member) is { } printed)
            {
                members.Add(printed);
            }
        }

        var declarations = TypeDeclarations.PartsTo(type);
        var isDerivedRecord = type is { IsRecord: true, BaseType.IsRecord: true };
        var printing = !context.ComposesWithBase(type) ? BasePrinting.None
            : usesWriter && writers.Writes(type.BaseType!) ? BasePrinting.Writer
            : BasePrinting.PrintMembers;
        return new RedactionModel(
            HintNames.Of(type, declarations[declarations.Length - 1]),
            GlobalNames.OfNamespace(type.ContainingNamespace),
            new(declarations),
            // A type parameter hides one of the same name around it, so that the full name would be another type; the own name is right inside.
            TypeParameters.List(type) is null ? GlobalNames.OfOwn(type) : GlobalNames.OfType(type),
            type.Name,
            IsSealed: type.IsSealed,
            PrintMembersModifiers(type),
            // The PrintMembers of some is private, so references would not tell that they are redacted; for the others it is faster.
            WritesToString: !type.IsRecord || type.IsValueType || (type.IsSealed && !isDerivedRecord) || usesWriter,
            Base: printing,
            GuardsStack: (factory.MayRecurse || writers.MayRecurse) && type.IsReferenceType && context.HasStackGuard,
            WriteModifiers: usesWriter ? writers.ModifiersOf(type) : null,
            AllowsNullable: version >= LanguageVersion.CSharp8,
            new([.. members]));
    }

    /// <summary>The modifiers that the compiler demands of a hand-written <c>PrintMembers</c>.</summary>
    private static string? PrintMembersModifiers(INamedTypeSymbol type) => type switch
    {
        { IsRecord: false } => null,
        { IsValueType: true } => "private",
        { BaseType.IsRecord: true } => "protected override",
        { IsSealed: true } => "private",
        _ => "protected virtual",
    };
}
