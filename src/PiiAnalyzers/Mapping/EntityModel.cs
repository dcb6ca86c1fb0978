using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PiiAnalyzers.Classification;
using PiiAnalyzers.Flow;
using PiiAnalyzers.Flow.Gate;

namespace PiiAnalyzers.Mapping;

/// <summary>
/// Which properties EF Core stores in columns, and which of those are encrypted: entity types of the contexts of this compilation, what they
/// own and navigate to, wherever they are declared. One per compilation, read when first asked.
/// </summary>
internal sealed class EntityModel
{
    private readonly FlowContext _flow;
    private readonly EntityConfiguration _configuration;
    private readonly bool _identityProtects;
    private readonly Dictionary<INamedTypeSymbol, ISymbol> _entities = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _mapped = new(SymbolEqualityComparer.Default);
    private readonly List<(IPropertySymbol Column, ISymbol By)> _marked = [];
    private readonly Dictionary<ISymbol, List<PersonalData>> _elsewhere = new(SymbolEqualityComparer.Default);

    public EntityModel(FlowContext flow, CancellationToken cancellationToken)
    {
        _flow = flow;
        _configuration = new EntityConfiguration(flow);
        var roots = new Queue<(INamedTypeSymbol Entity, ISymbol By)>();
        foreach (var tree in flow.Compilation.SyntaxTrees)
        {
            foreach (var declaration in TreeFacts.Of(tree, cancellationToken).Declarations)
            {
                cancellationToken.ThrowIfCancellationRequested();
                _identityProtects |= declaration.Assigned.Contains(NameHash.Of("ProtectPersonalData"));
                if (!declaration.Is(DeclarationTraits.Type))
                {
                    if (declaration.Mentions(EntityNames.Builders))
                    {
                        _configuration.Read(declaration.Node(tree, cancellationToken), cancellationToken);
                    }
                }
                else if (declaration.Node(tree, cancellationToken) is TypeDeclarationSyntax { BaseList: not null } type
                    && BodySource.ModelOf(tree, flow.Compilation).GetDeclaredSymbol(type, cancellationToken) is INamedTypeSymbol symbol)
                {
                    AddRoots(symbol, roots);
                }
            }
        }

        foreach (var (entity, by) in _configuration.Entities)
        {
            roots.Enqueue((entity, by));
        }

        while (roots.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (entity, by) = roots.Dequeue();
            if (!_entities.ContainsKey(entity) && !_configuration.IgnoredTypes.Contains(entity) && (_configuration.Tables.Contains(entity) || !_configuration.Views.Contains(entity)))
            {
                _entities.Add(entity, by);
                Map(entity, by, roots);
            }
        }
    }

    /// <summary>Whether a property is stored in a column, and in clear.</summary>
    public bool IsStoredInClear(IPropertySymbol property) => _mapped.Contains(property.OriginalDefinition) && !IsEncrypted(property);

    /// <summary>Whether a property is stored encrypted.</summary>
    public bool IsEncrypted(IPropertySymbol property)
        => StorageProtection.IsEncrypted(property)
        || _configuration.Converted.Contains(property.OriginalDefinition)
        || _configuration.ConvertedTypes.Contains(property.Type)
        || (_identityProtects
            && property.Type.SpecialType == SpecialType.System_String
            && StorageProtection.Has(property, EntityNames.ProtectedPersonalData)
            && EntityNames.Protected.Any(type => MetadataNames.IsOrDerivesFrom(property.ContainingType, type)));

    /// <summary>Whether a conversion was set up for the property in code, which a query is translated through.</summary>
    public bool IsConverted(IPropertySymbol property) => _configuration.Converted.Contains(property.OriginalDefinition);

    /// <summary>Personal data of entity types in other assemblies, stored in clear, by the set or the class that makes them entities.</summary>
    public ImmutableArray<PersonalData> StoredThrough(ISymbol setOrClass) => _elsewhere.TryGetValue(setOrClass, out var data) ? [.. data] : [];

    /// <summary>The columns of a context that are marked <c>[Encrypted]</c> and that no converter set up in code encrypts.</summary>
    public ImmutableArray<IPropertySymbol> MarkedIn(INamedTypeSymbol context)
        => [.. _marked.Where(marked => SymbolEqualityComparer.Default.Equals(marked.By as INamedTypeSymbol ?? marked.By.ContainingType, context) || marked.By is INamedTypeSymbol configuration && !MetadataNames.IsOrDerivesFrom(configuration, EntityNames.Context)).Select(static marked => marked.Column)];

    /// <summary>The sets of a context, inherited ones too, and what a configuration class configures.</summary>
    private static void AddRoots(INamedTypeSymbol type, Queue<(INamedTypeSymbol Entity, ISymbol By)> roots)
    {
        foreach (var contract in type.AllInterfaces)
        {
            if (MetadataNames.Is(contract.OriginalDefinition, EntityNames.Configuration) && contract.TypeArguments[0] is INamedTypeSymbol configured)
            {
                roots.Enqueue((configured, type));
            }
        }

        if (!MetadataNames.IsOrDerivesFrom(type.BaseType, EntityNames.Context))
        {
            return;
        }

        for (var level = type; level is not null; level = level.BaseType)
        {
            foreach (var member in level.GetMembers())
            {
                if (member is IPropertySymbol { Type: INamedTypeSymbol { TypeArguments: [INamedTypeSymbol entity] } set } property && MetadataNames.Is(set.OriginalDefinition, EntityNames.Set))
                {
                    roots.Enqueue((entity, SymbolEqualityComparer.Default.Equals(level, type) ? property : type));
                }
            }
        }
    }

    private void Map(INamedTypeSymbol entity, ISymbol by, Queue<(INamedTypeSymbol Entity, ISymbol By)> roots)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var level = entity; level is { SpecialType: SpecialType.None } && _flow.Classifier.CanBeClassified(level.ContainingAssembly) && !IsIdentity(level); level = level.BaseType)
        {
            foreach (var member in level.GetMembers())
            {
                if (member is not IPropertySymbol { IsStatic: false, IsIndexer: false, GetMethod: not null } property || !names.Add(property.Name) || _configuration.Ignored.Contains(property.OriginalDefinition)
                    || StorageProtection.Has(property, EntityNames.NotMapped))
                {
                    continue;
                }

                var isConfigured = _configuration.Configured.Contains(property.OriginalDefinition);
                if (isConfigured || (property is { DeclaredAccessibility: Accessibility.Public, SetMethod: not null } && (IsScalar(property.Type) || _configuration.ColumnTypes.Contains(property.Type))))
                {
                    MapColumn(property, by);
                }
                else if (property.DeclaredAccessibility == Accessibility.Public && (TypeShapes.ElementType(property.Type) ?? property.Type) is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } other
                    && (other.TypeKind == TypeKind.Class || IsPart(other) || _configuration.Parts.Contains(property.OriginalDefinition))
                    && (property.SetMethod is not null || !SymbolEqualityComparer.Default.Equals(other, property.Type) || IsPart(other)) && !IsScalar(other))
                {
                    roots.Enqueue((other, by));
                }
            }
        }
    }

    private void MapColumn(IPropertySymbol property, ISymbol by)
    {
        _mapped.Add(property.OriginalDefinition);
        if (StorageProtection.Has(property, StorageProtection.Encrypted) && !_configuration.Converted.Contains(property.OriginalDefinition) && !_configuration.ConvertedTypes.Contains(property.Type))
        {
            _marked.Add((property, by));
        }

        if (!_flow.Classifier.IsDeclaredHere(property) && _flow.Classifier.Of(property) is { } data && !IsEncrypted(property))
        {
            if (!_elsewhere.TryGetValue(by, out var list))
            {
                _elsewhere.Add(by, list = []);
            }

            if (!list.Exists(known => SymbolEqualityComparer.Default.Equals(known.Symbol, data.Symbol)))
            {
                list.Add(data);
            }
        }
    }

    private static bool IsPart(INamedTypeSymbol type) => StorageProtection.Has(type, EntityNames.Owned) || StorageProtection.Has(type, EntityNames.Complex);

    private static bool IsIdentity(INamedTypeSymbol type) => type.ContainingAssembly.Name.StartsWith("Microsoft.", StringComparison.Ordinal);

    /// <summary>Types that EF stores in one column by itself.</summary>
    private static bool IsScalar(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            type = nullable.TypeArguments[0];
        }

        return type.SpecialType is (>= SpecialType.System_Boolean and <= SpecialType.System_String) or SpecialType.System_DateTime
            || type.TypeKind == TypeKind.Enum
            || (TypeShapes.ElementType(type) is { } element && type.SpecialType != SpecialType.System_String && IsScalar(element))
            || type is { ContainingNamespace.Name: "System", Name: "Guid" or "DateOnly" or "TimeOnly" or "DateTimeOffset" or "TimeSpan" or "Uri" }
            || type is { Name: "IPAddress" or "PhysicalAddress", ContainingNamespace.Name: "Net" or "NetworkInformation" };
    }
}
