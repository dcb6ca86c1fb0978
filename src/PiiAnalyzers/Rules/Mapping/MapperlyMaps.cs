using Microsoft.CodeAnalysis;
using PiiAnalyzers.Classification;

namespace PiiAnalyzers.Rules.Mapping;

/// <summary>Mapperly: partial methods of a <c>[Mapper]</c> class, whose bodies its generator writes member by member.</summary>
internal static class MapperlyMaps
{
    private const string Namespace = "Riok.Mapperly.Abstractions.";
    public const string Anchor = Namespace + "MapperAttribute";

    public static IEnumerable<(PersonalData Data, ISymbol Target)> Of(IMethodSymbol method, Classifier classifier)
    {
        if (!method.IsPartialDefinition || !Has(method.ContainingType, Anchor) || TypesOf(method) is not var (source, target))
        {
            return [];
        }

        var members = new MappedMembers(classifier);
        foreach (var attribute in method.GetAttributes())
        {
            if (attribute.AttributeClass is not { } type)
            {
                continue;
            }

            var names = attribute.ConstructorArguments.Select(NameOf).ToArray();
            if (Is(type, "MapperIgnoreTargetAttribute") && names is [{ } ignored])
            {
                members.IgnoredTargets.Add(ignored);
            }
            else if (Is(type, "MapperIgnoreSourceAttribute") && names is [{ } dropped])
            {
                members.IgnoredSources.Add(dropped);
            }
            else if (Is(type, "MapPropertyAttribute") && names is [{ } from, { } to, ..])
            {
                members.Renamed[to] = from;
            }
        }

        return members.Between(source, target, nested: true);
    }

    /// <summary>What is mapped to what: the first parameter to the result, or to the second parameter, which is updated.</summary>
    private static (ITypeSymbol Source, ITypeSymbol Target)? TypesOf(IMethodSymbol method) => method switch
    {
        { ReturnsVoid: false, Parameters: [var source, ..] } => (Content(source.Type), Content(method.ReturnType)),
        { ReturnsVoid: true, Parameters: [var source, var target, ..] } => (Content(source.Type), Content(target.Type)),
        _ => null,
    };

    private static ITypeSymbol Content(ITypeSymbol type) => TypeShapes.ElementType(type) ?? type;

    /// <summary>A name, or a path of names of which the first counts.</summary>
    private static string? NameOf(TypedConstant argument)
        => argument.Kind == TypedConstantKind.Array ? argument.Values is [{ Value: string only }] ? only : null : argument.Value as string;

    private static bool Has(INamedTypeSymbol type, string attribute)
        => type.GetAttributes().Any(candidate => candidate.AttributeClass is { } attributeClass && MetadataNames.Is(attributeClass, attribute));

    private static bool Is(INamedTypeSymbol type, string name) => MetadataNames.Is(type.OriginalDefinition, Namespace + name);
}
