using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PiiAnalyzers.Configuration;

namespace PiiAnalyzers.Classification;

/// <summary>Reads attributes: does this one say "personal data", and of which category?</summary>
internal sealed class AttributeReader(ConfiguredSymbols configured)
{
    private static readonly Dictionary<string, (string FullName, Verdict Verdict)[]> RowsByName = MarkerAttributes.Rows
        .GroupBy(row => row.Name.Substring(row.Name.LastIndexOf('.') + 1))
        .ToDictionary(group => group.Key, group => group.ToArray());

    private readonly ConcurrentDictionary<INamedTypeSymbol, AttributeMeaning> _classes = new(SymbolEqualityComparer.Default);

    /// <summary>What a list of attributes says together. Both a yes and a no mean yes: the reader fails closed.</summary>
    public AttributeMeaning Read(ImmutableArray<AttributeData> attributes)
    {
        var result = AttributeMeaning.None;
        foreach (var attribute in attributes)
        {
            var meaning = Read(attribute);
            if (meaning.Verdict == Verdict.None || (result.IsPersonal && !meaning.IsPersonal))
            {
                continue;
            }

            if (!result.IsPersonal || result.Category == Category.Unspecified)
            {
                result = meaning with
                {
                    Verdict = result.Verdict == Verdict.PersonalUnlessDestructured ? result.Verdict : meaning.Verdict,
                };
            }
            else if (meaning.Verdict == Verdict.PersonalUnlessDestructured)
            {
                result = result with { Verdict = meaning.Verdict };
            }
        }

        return result;
    }

    /// <summary>What one attribute says.</summary>
    public AttributeMeaning Read(AttributeData attribute)
    {
        if (attribute.AttributeClass is not { } attributeClass)
        {
            return AttributeMeaning.None;
        }

        var meaning = OfClass(attributeClass);
        return meaning is { Verdict: Verdict.Personal, Category: Category.Unspecified } && !attribute.ConstructorArguments.IsDefaultOrEmpty
            ? meaning with { Category = CategoryOfArguments(attribute.ConstructorArguments) }
            : meaning;
    }

    /// <summary>What an attribute class says, whatever its arguments.</summary>
    public AttributeMeaning OfClass(INamedTypeSymbol attributeClass)
        => _classes.TryGetValue(attributeClass, out var known)
            ? known
            : _classes.GetOrAdd(attributeClass, ReadClass(attributeClass));

    private AttributeMeaning ReadClass(INamedTypeSymbol attributeClass)
    {
        for (var type = attributeClass; type is not null; type = type.BaseType)
        {
            var definition = type.OriginalDefinition;
            if (configured.IsExcluded(definition))
            {
                return AttributeMeaning.None;
            }

            if (configured.MeaningOfAttribute(definition) is { } meaning)
            {
                return meaning is { Verdict: Verdict.Personal, Category: Category.Unspecified } ? meaning with { Category = CategoryOfBaseCall(attributeClass) } : meaning;
            }

            if (CategoryOfName(definition) is { } category)
            {
                // Who excludes the base of these attributes means them too.
                return type.BaseType is { } pii && configured.IsExcluded(pii) ? AttributeMeaning.None : new(Verdict.Personal, category);
            }

            if (RowsByName.TryGetValue(definition.MetadataName, out var rows))
            {
                foreach (var (fullName, verdict) in rows)
                {
                    if (MetadataNames.Is(definition, fullName))
                    {
                        return new(verdict, verdict == Verdict.Personal ? CategoryOfBaseCall(attributeClass) : Category.Unspecified);
                    }
                }
            }
        }

        return AttributeMeaning.None;
    }

    /// <summary><c>PiiEmailAttribute</c> is Email: the one attribute per category.</summary>
    private static Category? CategoryOfName(INamedTypeSymbol type)
    {
        var name = type.MetadataName;
        const string Prefix = "Pii", Suffix = "Attribute";
        return name.Length > Prefix.Length + Suffix.Length
            && name.StartsWith(Prefix, StringComparison.Ordinal)
            && name.EndsWith(Suffix, StringComparison.Ordinal)
            && type.ContainingType is null
            && type.ContainingNamespace is { Name: MarkerAttributes.Namespace, ContainingNamespace.IsGlobalNamespace: true }
            ? Parse(name.Substring(Prefix.Length, name.Length - Prefix.Length - Suffix.Length))
            : null;
    }

    /// <summary><c>[Pii(PiiCategory.Email)]</c>: by the enum member's name, since a copied enum may count differently.</summary>
    private static Category CategoryOfArguments(ImmutableArray<TypedConstant> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument is { Kind: TypedConstantKind.Enum, Type: INamedTypeSymbol { Name: "PiiCategory" } type })
            {
                foreach (var member in type.GetMembers())
                {
                    if (member is IFieldSymbol { HasConstantValue: true } field && Equals(field.ConstantValue, argument.Value))
                    {
                        return Parse(field.Name) ?? Category.Unspecified;
                    }
                }
            }
        }

        return Category.Unspecified;
    }

    /// <summary>
    /// <c>class CustomerMailAttribute() : PiiAttribute(PiiCategory.Email)</c>: readable where the attribute is source; metadata does
    /// not keep the argument of a base call, and the category stays unspecified.
    /// </summary>
    private static Category CategoryOfBaseCall(INamedTypeSymbol attributeClass)
    {
        foreach (var constructor in attributeClass.InstanceConstructors)
        {
            foreach (var reference in constructor.DeclaringSyntaxReferences)
            {
                var arguments = reference.GetSyntax() switch
                {
                    ConstructorDeclarationSyntax { Initializer: { } initializer } => initializer.ArgumentList,
                    TypeDeclarationSyntax { BaseList: { } bases } => bases.Types.OfType<PrimaryConstructorBaseTypeSyntax>().FirstOrDefault()?.ArgumentList,
                    _ => null,
                };
                foreach (var argument in arguments?.Arguments ?? default)
                {
                    if (argument.Expression is MemberAccessExpressionSyntax access && Parse(access.Name.Identifier.ValueText) is { } category)
                    {
                        return category;
                    }
                }
            }
        }

        return Category.Unspecified;
    }

    private static Category? Parse(string name) => Enum.TryParse<Category>(name, out var category) ? category : null;
}
