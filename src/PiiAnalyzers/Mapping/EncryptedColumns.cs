using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PiiAnalyzers.Classification;
using PiiAnalyzers.Flow;
using PiiAnalyzers.Flow.Gate;

namespace PiiAnalyzers.Mapping;

/// <summary>A column that is stored encrypted.</summary>
/// <param name="IsOurs">Whether by the attribute of this product.</param>
/// <param name="IsSearchable">Whether it is encrypted so that equal values can be found.</param>
/// <param name="Attribute">The attribute, or the property that it stands on, where its source is known.</param>
internal sealed record EncryptedColumn(bool IsOurs, bool IsSearchable, SyntaxReference? Attribute = null);

/// <summary>The columns of a compilation that are stored encrypted, found by name before anything is bound.</summary>
internal sealed class EncryptedColumns(FlowContext flow)
{
    private readonly ConcurrentDictionary<ISymbol, EncryptedColumn?> _answers = new(SymbolEqualityComparer.Default);
    private HashSet<ulong>? _names;

    public bool MayBeMentioned(SyntaxNode code, CancellationToken cancellationToken)
    {
        var names = _names ??= Names(cancellationToken);
        if (names.Count == 0)
        {
            return false;
        }

        foreach (var token in code.DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.IdentifierToken) && names.Contains(NameHash.Of(token.ValueText)))
            {
                return true;
            }
        }

        return false;
    }

    public EncryptedColumn? Of(IPropertySymbol property, CancellationToken cancellationToken)
        => _answers.TryGetValue(property, out var known) ? known : _answers.GetOrAdd(property, Compute(property, cancellationToken));

    private EncryptedColumn? Compute(IPropertySymbol property, CancellationToken cancellationToken)
    {
        foreach (var attribute in property.GetAttributes())
        {
            if (attribute.AttributeClass is { } type && MetadataNames.Is(type, StorageProtection.Encrypted))
            {
                return new(IsOurs: true, attribute.NamedArguments.Any(static argument => argument is { Key: "Searchable", Value.Value: true }), attribute.ApplicationSyntaxReference ?? property.DeclaringSyntaxReferences.FirstOrDefault());
            }
        }

        return StorageProtection.IsEncrypted(property) || (HasEntities && flow.Entities(cancellationToken).IsConverted(property)) ? new(IsOurs: false, IsSearchable: false) : null;
    }

    private bool HasEntities => !flow.Compilation.GetTypesByMetadataName(EntityNames.Context).IsEmpty;

    /// <summary>Names of the properties that can be encrypted: those declared beside an attribute for it or configured in code, and those of references.</summary>
    private HashSet<ulong> Names(CancellationToken cancellationToken)
    {
        var names = new HashSet<ulong>();
        foreach (var tree in flow.Compilation.SyntaxTrees)
        {
            foreach (var declaration in TreeFacts.Of(tree, cancellationToken).Declarations)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (declaration.Mentions(Conversion))
                {
                    names.UnionWith(declaration.Code);
                }
                else if (declaration.Is(DeclarationTraits.Data) && declaration.Mentions(Attributes))
                {
                    names.Add(declaration.Name);
                }
            }
        }

        foreach (var assembly in flow.Compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (flow.Classifier.CanBeClassified(assembly) && !assembly.Name.StartsWith("Microsoft.", StringComparison.Ordinal))
            {
                Add(assembly.GlobalNamespace, names, cancellationToken);
            }
        }

        return names;
    }

    private static readonly HashSet<ulong> Attributes = [.. new[] { "Encrypted", "EncryptedAttribute", "EncryptColumn", "EncryptColumnAttribute" }.Select(NameHash.Of)];
    private static readonly ulong Conversion = NameHash.Of("HasConversion");

    private static void Add(INamespaceOrTypeSymbol container, HashSet<ulong> names, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        foreach (var member in container.GetMembers())
        {
            if (member is INamespaceOrTypeSymbol inner)
            {
                Add(inner, names, cancellationToken);
            }
            else if (member is IPropertySymbol && StorageProtection.IsEncrypted(member))
            {
                names.Add(NameHash.Of(member.Name));
            }
        }
    }
}
