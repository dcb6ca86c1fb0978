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
        var allowsNullable = version >= LanguageVersion.CSharp8;
        var factory = new PersonalMemberFactory(context, type, allowsNullable);
        var inherited = new List<PersonalMember>();
        var baseHasHidden = false;
        for (var level = type.BaseType?.OriginalDefinition; level is not null; level = level.BaseType?.OriginalDefinition)
        {
            if (!context.Carriers.HasDescription(level))
            {
                continue;
            }

            if (!context.Classifier.IsDeclaredHere(level))
            {
                baseHasHidden |= level.GetMembers(PersonalDataEmitter.ExportHidden).Any(member => context.Compilation.IsSymbolAccessibleWithin(member, type));
            }
            else
            {
                inherited.AddRange(new PersonalMemberFactory(context, level, allowsNullable).CreateHidden());
            }
        }

        return new(
            HintNames.Of(type, declarations[declarations.Length - 1]),
            GlobalNames.OfNamespace(type.ContainingNamespace),
            new(declarations),
            allowsNullable,
            Carriers.AnyBase(type, context.Carriers.HasDescription),
            type is { IsValueType: true, IsReadOnly: false },
            new([.. factory.Create()]),
            new([.. factory.CreateHidden()]),
            new([.. inherited]),
            IsOpen: type is { IsSealed: false, IsValueType: false },
            baseHasHidden || inherited.Count > 0);
    }
}
