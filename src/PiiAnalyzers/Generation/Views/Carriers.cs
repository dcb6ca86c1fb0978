using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using PiiAnalyzers.Classification;

namespace PiiAnalyzers.Generation.Views;

/// <summary>Which types of a compilation carry personal data and have a redacted view.</summary>
internal sealed class Carriers(Compilation compilation, Classifier classifier, RedactionEligibility redaction)
{
    public const string MethodName = "ToRedacted";
    public const string ViewName = "RedactedView";
    public const string InterfaceName = MarkerAttributes.Namespace + ".IRedactable";

    private readonly ConcurrentDictionary<INamedTypeSymbol, bool> _answers = new(SymbolEqualityComparer.Default);

    /// <summary>
    /// Whether what views are made with can be named, and is of one set: an older one lacks it, and a copy of the masks in the project is what
    /// the team wants to be masked by.
    /// </summary>
    public bool AreSupported { get; } = compilation.GetTypeByMetadataName(InterfaceName) is { } contract && GlobalNames.CanReach(compilation, contract)
        && new[] { MaskMethods.TypeName, MarkerAttributes.Sanitizer, "PiiAnalyzers.IRedactedView", "PiiAnalyzers.IRedactedViewOf`1", "PiiAnalyzers.RedactedTextWriter", "PiiAnalyzers.RedactedList", "PiiAnalyzers.RedactedValue" }
            .All(name => compilation.GetTypeByMetadataName(name) is { } type && SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, contract.ContainingAssembly) && compilation.IsSymbolAccessibleWithin(type, compilation.Assembly))
        && compilation.GetTypeByMetadataName("System.Span`1") is not null;

    /// <summary>Whether <c>ToRedacted</c> of the type is generated, here or where the type comes from.</summary>
    public bool HasView(INamedTypeSymbol type)
    {
        type = type.OriginalDefinition;
        return _answers.TryGetValue(type, out var known) ? known : _answers.GetOrAdd(type, Compute(type));
    }

    /// <summary>Whether the description of its personal data is generated too: names in its way keep it out.</summary>
    public bool HasDescription(INamedTypeSymbol type)
    {
        type = type.OriginalDefinition;
        return HasView(type) && AreRightsSupported
            && (!classifier.IsDeclaredHere(type) ? type.GetMembers("PersonalData").Any(static member => member is IPropertySymbol { IsStatic: true })
                : IsNameFree(type, "PersonalData") && IsNameFree(type, "ExportPersonalData") && IsNameFree(type, "ErasePersonalData")
                && IsNameFree(type, "ExportHiddenPersonalData") && IsNameFree(type, "EraseHiddenPersonalData"));
    }

    /// <summary>Whether a base of the type has what is asked for: what is generated for the type hides it.</summary>
    public static bool AnyBase(INamedTypeSymbol type, Func<INamedTypeSymbol, bool> has)
    {
        for (var level = type.BaseType; level is not null; level = level.BaseType)
        {
            if (has(level))
            {
                return true;
            }
        }

        return false;
    }

    private bool AreRightsSupported { get; } = compilation.GetTypeByMetadataName(MarkerAttributes.Namespace + ".IPersonalDataCarrier") is not null && compilation.GetTypeByMetadataName("System.ValueTuple`2") is not null;

    private bool Compute(INamedTypeSymbol type)
    {
        if (!AreSupported || !classifier.CanBeClassified(type.ContainingAssembly))
        {
            return false;
        }

        return classifier.IsDeclaredHere(type)
            ? CanHaveView(type) && Carries(type)
            : type.GetMembers(MethodName).Any(static member => member is IMethodSymbol { Parameters.IsEmpty: true, DeclaredAccessibility: Accessibility.Public } method && ToStringMembers.IsGeneratedRedaction(method));
    }

    private static bool CanHaveView(INamedTypeSymbol type)
        => type is { TypeKind: TypeKind.Class or TypeKind.Struct, IsStatic: false, IsImplicitClass: false, IsAnonymousType: false, IsRefLikeType: false }
        && TypeDeclarations.IsWellFormed(type)
        && RedactionObstacles.OfPart(type) is null
        && IsOnlyOne(type)
        && TypeParameters.List(type) is not null
        && IsNameFree(type, MethodName) && IsNameFree(type, ViewName)
        && !type.Interfaces.Any(static contract => MetadataNames.Is(contract.OriginalDefinition, InterfaceName));

    /// <summary>Half-typed code has a class and a record of one name, and no reference tells which is meant.</summary>
    private static bool IsOnlyOne(INamedTypeSymbol type)
        => (type.ContainingType is { } container ? container.GetTypeMembers(type.Name, type.Arity) : type.ContainingNamespace.GetTypeMembers(type.Name, type.Arity)).Length == 1;

    /// <summary>Whether a member of that name can be added. A team's own method stays, and then there is no view.</summary>
    private static bool IsNameFree(INamedTypeSymbol type, string name)
    {
        if (type.Name == name || !type.GetMembers(name).IsEmpty)
        {
            return false;
        }

        for (var level = type; level is not null; level = level.ContainingType)
        {
            if (level.TypeParameters.Any(parameter => parameter.Name == name))
            {
                return false;
            }
        }

        return true;
    }

    private bool Carries(INamedTypeSymbol type)
    {
        foreach (var member in redaction.ShownMembers(type))
        {
            if (redaction.IsPersonal(type, member))
            {
                return true;
            }
        }

        // What only leads to personal data must be data itself: not a window, a controller or a context of a database.
        for (var level = type.BaseType; level is not null; level = level.BaseType)
        {
            if (level.SpecialType is not (SpecialType.System_Object or SpecialType.System_ValueType) && !classifier.CanBeClassified(level.ContainingAssembly))
            {
                return false;
            }
        }

        return new WalkedData(classifier, WalkProfile.Destructuring, asksForFields: false).Any(type);
    }
}
