using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using PiiAnalyzers.Configuration;

namespace PiiAnalyzers.Classification;

/// <summary>Says of a symbol what personal data it is. One per compilation; safe to use from several threads; every answer is remembered.</summary>
internal sealed class Classifier
{
    private readonly ConcurrentDictionary<ISymbol, PersonalData?> _answers = new(SymbolCache.Writers, SymbolCache.Size, SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, bool> _clean = new(SymbolCache.Writers, SymbolCache.Size, SymbolEqualityComparer.Default);
    private readonly AttributeReader _attributes;
    private readonly ClassificationReach _reach;

    public Classifier(Compilation compilation, PiiConfiguration? configuration = null)
    {
        Configured = new ConfiguredSymbols(compilation, configuration ?? PiiConfiguration.Empty);
        _attributes = new AttributeReader(Configured);
        _reach = new ClassificationReach(compilation, Configured);
    }

    /// <summary>What the team says of symbols that it cannot annotate.</summary>
    public ConfiguredSymbols Configured { get; }

    /// <summary>Whether any attribute that classifies can be named in this compilation. If not, there is nothing to find.</summary>
    public bool CanClassifyAnything => _reach.IsAny;

    /// <summary>Whether types of this assembly can have classified members.</summary>
    public bool CanBeClassified(IAssemblySymbol? assembly) => _reach.Includes(assembly);

    /// <summary>Whether the symbol belongs to this compilation, not to a reference (which in an IDE is source as well).</summary>
    public bool IsDeclaredHere(ISymbol symbol) => _reach.IsCurrent(symbol.ContainingAssembly);

    /// <summary>What the configuration, or else the attributes of the symbol itself, say, without inheritance.</summary>
    public AttributeMeaning Declared(ISymbol symbol)
        => Configured.MeaningOf(symbol) is { Verdict: not Verdict.None } meaning
            ? meaning
            : _attributes.Read(symbol is IMethodSymbol method ? method.GetReturnTypeAttributes() : symbol.GetAttributes());

    /// <summary>Whether the declaration of a symbol, or one it inherits from, says that it is no personal data.</summary>
    public bool IsDeclaredClean(ISymbol symbol)
        => !SaysNothing(symbol)
        && (_clean.TryGetValue(symbol, out var known) ? known : _clean.GetOrAdd(symbol, new SymbolRoots(this).OfMember(symbol).Verdict == Verdict.NotPersonal));

    /// <summary>Full name of the attribute that makes a symbol personal, if that is a team's own or another library's; else null.</summary>
    public string? ForeignAttributeOf(ISymbol symbol)
    {
        foreach (var attribute in symbol is IMethodSymbol method ? method.GetReturnTypeAttributes() : symbol.GetAttributes())
        {
            if (attribute.AttributeClass is { ContainingType: null } type
                && _attributes.Read(attribute).IsPersonal
                && type.ContainingNamespace is not { Name: MarkerAttributes.Namespace, ContainingNamespace.IsGlobalNamespace: true })
            {
                return type.ContainingNamespace.IsGlobalNamespace ? type.MetadataName : type.ContainingNamespace.ToDisplayString() + "." + type.MetadataName;
            }
        }

        return null;
    }

    /// <summary>What one attribute says.</summary>
    public AttributeMeaning Meaning(AttributeData attribute) => _attributes.Read(attribute);

    /// <summary>What an attribute class says, whatever its arguments.</summary>
    public AttributeMeaning MeaningOfClass(INamedTypeSymbol attributeClass) => _attributes.OfClass(attributeClass);

    /// <summary>
    /// What personal data a field, property, parameter or method result is, or null. Looks at the symbol, at what it overrides or
    /// implements, at the record parameter behind a property, at the type that declares it and at its own type.
    /// </summary>
    public PersonalData? Of(ISymbol? symbol)
    {
        if (symbol is not (IFieldSymbol or IPropertySymbol or IParameterSymbol or IMethodSymbol))
        {
            return null;
        }

        if (SaysNothing(symbol))
        {
            return OfValue(symbol);
        }

        return _answers.TryGetValue(symbol, out var known) ? known : _answers.GetOrAdd(symbol, Classify(symbol));
    }

    /// <summary>What personal data every value of the type is, or null: the type, a base or an interface of it is annotated.</summary>
    public PersonalData? OfType(ITypeSymbol? type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            type = nullable.TypeArguments[0];
        }

        if (type is not (INamedTypeSymbol or ITypeParameterSymbol) || type.TypeKind is TypeKind.Enum or TypeKind.Error || !HasReach(type))
        {
            return null;
        }

        return _answers.TryGetValue(type, out var known) ? known : _answers.GetOrAdd(type, ClassifyType(type));
    }

    /// <summary>Whether neither the declaration of a symbol nor one that it inherits from can say anything: most of what code calls is the framework's.</summary>
    private bool SaysNothing(ISymbol symbol)
        => !_reach.Includes(symbol.ContainingAssembly) && Configured.MeaningOf(symbol.OriginalDefinition).Verdict == Verdict.None;

    /// <summary>What a symbol is by the type of its value.</summary>
    private PersonalData? OfValue(ISymbol symbol)
        => symbol is not (IFieldSymbol { IsConst: true } or IMethodSymbol { ReturnsVoid: true }) && ValueType(symbol) is { } type && OfType(type) is { } ofType
            ? new PersonalData(symbol, ofType.Category, ofType.KeptOutOfDestructuring)
            : null;

    private PersonalData? Classify(ISymbol symbol)
    {
        var own = new SymbolRoots(this).OfMember(symbol);
        if (own.Verdict == Verdict.NotPersonal || IsHarmless(symbol))
        {
            return null;
        }

        if (own.IsPersonal)
        {
            return new PersonalData(symbol, own.Category, own.Verdict == Verdict.PersonalUnlessDestructured);
        }

        if (symbol is IFieldSymbol { IsConst: true } or IMethodSymbol { ReturnsVoid: true })
        {
            return null;
        }

        if (OfValue(symbol) is { } ofValue)
        {
            return ofValue;
        }

        // An annotated type makes its data personal: what its instances hold, not its methods, statics or constants.
        if (symbol is IFieldSymbol { IsStatic: false } or IPropertySymbol { IsStatic: false, IsIndexer: false }
            && symbol is { ContainingType: { OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T } container, Name: not "EqualityContract" }
            && OfType(container) is { } ofContainer)
        {
            return new PersonalData(symbol, ofContainer.Category, ofContainer.KeptOutOfDestructuring) { IsByDeclaringType = true };
        }

        return null;
    }

    /// <summary>Looked up where the member is declared: an override with an attribute of its own is what it says.</summary>
    private static bool IsHarmless(ISymbol symbol)
    {
        foreach (var (type, members) in MarkerAttributes.HarmlessMembers)
        {
            if (symbol.ContainingType is { } container && MetadataNames.Is(container.OriginalDefinition, type) && Sinks.NameList.Contains(members, symbol.Name))
            {
                return true;
            }
        }

        return false;
    }

    private PersonalData? ClassifyType(ITypeSymbol type)
    {
        if (type is ITypeParameterSymbol parameter)
        {
            var meaning = Declared(parameter);
            if (meaning.Verdict != Verdict.None)
            {
                return meaning.IsPersonal ? new PersonalData(parameter, meaning.Category, false) : null;
            }

            foreach (var constraint in parameter.ConstraintTypes)
            {
                if (constraint is not ITypeParameterSymbol && OfType(constraint) is { } ofConstraint)
                {
                    return ofConstraint;
                }
            }

            return null;
        }

        for (var current = type as INamedTypeSymbol; current is not null; current = current.BaseType)
        {
            var meaning = Declared(current.OriginalDefinition);
            if (meaning.Verdict != Verdict.None)
            {
                return meaning.IsPersonal ? new PersonalData(type, meaning.Category, meaning.Verdict == Verdict.PersonalUnlessDestructured) : null;
            }
        }

        foreach (var contract in type.AllInterfaces)
        {
            var meaning = Declared(contract.OriginalDefinition);
            if (meaning.IsPersonal)
            {
                return new PersonalData(type, meaning.Category, false);
            }
        }

        return null;
    }

    private static ITypeSymbol? ValueType(ISymbol symbol) => symbol switch
    {
        IFieldSymbol field => Annotated(field.OriginalDefinition.Type) ?? field.Type,
        IPropertySymbol property => Annotated(property.OriginalDefinition.Type) ?? property.Type,
        IParameterSymbol parameter => Annotated(parameter.OriginalDefinition.Type) ?? parameter.Type,
        IMethodSymbol { MethodKind: not (MethodKind.Constructor or MethodKind.StaticConstructor) } method => Annotated(method.OriginalDefinition.ReturnType) ?? method.ReturnType,
        _ => null,
    };

    /// <summary>The type parameter before substitution, when it is annotated: <c>class Box&lt;[Pii] T&gt;</c> makes every T in it personal.</summary>
    private static ITypeSymbol? Annotated(ITypeSymbol type)
        => type is ITypeParameterSymbol parameter && !parameter.GetAttributes().IsDefaultOrEmpty ? parameter : null;

    private bool HasReach(ITypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (_reach.Includes(current.ContainingAssembly))
            {
                return true;
            }
        }

        return type is ITypeParameterSymbol;
    }
}
