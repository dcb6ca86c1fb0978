using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PiiAnalyzers.Classification;

namespace PiiAnalyzers.Configuration;

/// <summary>The symbols of one compilation that its configuration speaks of, looked up once.</summary>
internal sealed class ConfiguredSymbols
{
    private const string AttributeSuffix = "Attribute";

    private readonly Dictionary<ISymbol, AttributeMeaning> _meanings = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, AttributeMeaning> _attributes = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _excluded = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _sanitizers = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, List<(string? Parameter, string Kind)>> _sinks = new(SymbolEqualityComparer.Default);
    private readonly ImmutableArray<ConfigurationProblem>.Builder _unresolved = ImmutableArray.CreateBuilder<ConfigurationProblem>();

    public ConfiguredSymbols(Compilation compilation, PiiConfiguration configuration)
    {
        if (configuration.SaysNothing)
        {
            return;
        }

        foreach (var attribute in configuration.AdditionalAttributes)
        {
            foreach (var type in AttributeTypes(attribute, compilation))
            {
                _attributes[type] = attribute.Meaning;
            }
        }

        foreach (var attribute in configuration.ExcludedAttributes)
        {
            foreach (var type in AttributeTypes(attribute, compilation))
            {
                _excluded.Add(type);
            }
        }

        foreach (var entry in configuration.Entries)
        {
            Add(entry, compilation);
        }
    }

    /// <summary>Well-formed entries that name nothing here.</summary>
    public IEnumerable<ConfigurationProblem> Unresolved => _unresolved;

    /// <summary>Attribute classes of a team's own, and what they mean.</summary>
    public IEnumerable<KeyValuePair<ISymbol, AttributeMeaning>> Attributes => _attributes;

    /// <summary>Members, types and parameters that are said to be personal data.</summary>
    public IEnumerable<ISymbol> Personal
    {
        get
        {
            foreach (var pair in _meanings)
            {
                if (pair.Value.IsPersonal)
                {
                    yield return pair.Key;
                }
            }
        }
    }

    public IEnumerable<ISymbol> SinkMembers => _sinks.Keys;

    /// <summary>What is said of a field, property, parameter, type, or a method's result.</summary>
    public AttributeMeaning MeaningOf(ISymbol symbol)
        => _meanings.Count > 0 && _meanings.TryGetValue(symbol.OriginalDefinition, out var meaning) ? meaning : AttributeMeaning.None;

    /// <summary>What an attribute class is said to mean; null when nothing is said of this very class.</summary>
    public AttributeMeaning? MeaningOfAttribute(INamedTypeSymbol attributeClass)
        => _attributes.Count > 0 && _attributes.TryGetValue(attributeClass, out var meaning) ? meaning : null;

    public bool IsExcluded(INamedTypeSymbol attributeClass) => _excluded.Count > 0 && _excluded.Contains(attributeClass);

    public bool IsSanitizer(IMethodSymbol method)
        => _sanitizers.Count > 0 && (_sanitizers.Contains(method.OriginalDefinition) || (method.ContainingType is { } type && _sanitizers.Contains(type.OriginalDefinition)));

    /// <summary>The kind of sink that a parameter is, or for a property its value; null for none.</summary>
    public string? SinkKindOf(ISymbol member, string? parameter)
    {
        if (_sinks.Count > 0 && _sinks.TryGetValue(member.OriginalDefinition, out var marked))
        {
            foreach (var (name, kind) in marked)
            {
                if (name == parameter)
                {
                    return kind;
                }
            }
        }

        return null;
    }

    private void Add(ConfiguredEntry entry, Compilation compilation)
    {
        var found = false;
        var symbols = DocumentationIds.Resolve(entry.Id, compilation);
        foreach (var symbol in symbols)
        {
            var target = entry.Parameter is null ? symbol : (symbol as IMethodSymbol)?.Parameters.FirstOrDefault(parameter => parameter.Name == entry.Parameter);
            if (target is null)
            {
                continue;
            }

            found = true;
            switch (entry.Meaning)
            {
                case EntryMeaning.Sanitizer:
                    _sanitizers.Add(symbol);
                    break;
                case EntryMeaning.Sink:
                    AddSink(symbol, entry);
                    break;
                // Both a yes and a no mean yes, as with attributes.
                case EntryMeaning.NotPersonal when !_meanings.ContainsKey(target):
                    _meanings.Add(target, new(Verdict.NotPersonal, Category.Unspecified));
                    break;
                case EntryMeaning.Personal:
                    _meanings[target] = new(Verdict.Personal, entry.Category);
                    break;
            }
        }

        if (!found)
        {
            _unresolved.Add(new(
                entry.Place,
                symbols.IsEmpty
                    ? $"'{entry.Id}' names nothing that this project can reach"
                    : $"'{entry.Id}' has no parameter '{entry.Parameter}'",
                IsUnresolved: true));
        }
    }

    private void AddSink(ISymbol member, ConfiguredEntry entry)
    {
        if (!_sinks.TryGetValue(member, out var marked))
        {
            _sinks.Add(member, marked = []);
        }

        marked.Add((entry.Parameter, entry.SinkKind!));
    }

    private IEnumerable<INamedTypeSymbol> AttributeTypes(ConfiguredAttribute attribute, Compilation compilation)
    {
        var types = compilation.GetTypesByMetadataName(attribute.Name);
        if (types.IsEmpty)
        {
            types = compilation.GetTypesByMetadataName(attribute.Name + AttributeSuffix);
        }

        if (types.IsEmpty)
        {
            _unresolved.Add(new(attribute.Place, $"'{attribute.Name}' names no attribute that this project can reach", IsUnresolved: true));
        }

        return types;
    }
}
