using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PiiAnalyzers.Generation.Views;

namespace PiiAnalyzers.Generation.SubjectRights;

/// <summary>Turns a type into the model of its personal data, or into null where nothing is generated.</summary>
internal static class PersonalDataModelFactory
{
    public static PersonalDataModel? Create(RedactionContext context, INamedTypeSymbol type, LanguageVersion version, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (version < LanguageVersion.CSharp7_3 || !context.Carriers.HasDescription(type))
        {
            return null;
        }

        var declarations = TypeDeclarations.PartsTo(type);
        return new(
            HintNames.Of(type, declarations[declarations.Length - 1]),
            GlobalNames.OfNamespace(type.ContainingNamespace),
            new(declarations),
            version >= LanguageVersion.CSharp8,
            Carriers.AnyBase(type, context.Carriers.HasDescription),
            type is { IsValueType: true, IsReadOnly: false },
            new([.. new PersonalMemberFactory(context, type, version >= LanguageVersion.CSharp8).Create()]));
    }
}
