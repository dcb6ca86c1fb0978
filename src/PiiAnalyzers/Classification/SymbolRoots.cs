using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PiiAnalyzers.Classification;

/// <summary>Finds the annotation that decides for a member: its own, that of the parameter or property it is one with, or an inherited one.</summary>
internal readonly struct SymbolRoots(Classifier classifier)
{
    /// <summary>Bounds chains of overrides in code that does not compile (a cycle of bases).</summary>
    private const int MaxDepth = 32;

    public AttributeMeaning OfMember(ISymbol symbol) => OfMember(symbol, MaxDepth);

    private AttributeMeaning OfMember(ISymbol symbol, int depth)
    {
        var own = classifier.Declared(symbol);
        if (own.Verdict != Verdict.None || depth == 0)
        {
            return own;
        }

        own = symbol switch
        {
            IPropertySymbol property => OfProperty(property, depth),
            IFieldSymbol field => OfField(field),
            IParameterSymbol parameter => OfParameter(parameter, depth),
            IMethodSymbol method => OfMethod(method, depth),
            _ => AttributeMeaning.None,
        };

        return own.Verdict != Verdict.None ? own : Implied(symbol);
    }

    private AttributeMeaning OfProperty(IPropertySymbol property, int depth)
    {
        if (property.GetMethod is { } getter && classifier.Declared(getter) is { Verdict: not Verdict.None } ofGetter)
        {
            return ofGetter;
        }

        if (!property.OriginalDefinition.Equals(property, SymbolEqualityComparer.Default))
        {
            // Attributes and declarations belong to the definition.
            var definition = OfMember(property.OriginalDefinition, depth - 1);
            if (definition.Verdict != Verdict.None)
            {
                return definition;
            }
        }

        if (PrimaryConstructors.ParameterBehind(property) is { } parameter && classifier.Declared(parameter) is { Verdict: not Verdict.None } ofParameter)
        {
            return ofParameter;
        }

        // [field: PiiEmail] on an automatic property.
        foreach (var member in property.ContainingType?.GetMembers("<" + property.Name + ">k__BackingField") ?? default)
        {
            if (member is IFieldSymbol && classifier.Declared(member) is { Verdict: not Verdict.None } ofBackingField)
            {
                return ofBackingField;
            }
        }

        if (property.OverriddenProperty is { } overridden && OfMember(overridden, depth - 1) is { Verdict: not Verdict.None } ofOverridden)
        {
            return ofOverridden;
        }

        return OfInterfaces(property, depth);
    }

    private AttributeMeaning OfField(IFieldSymbol field)
    {
        if (field.AssociatedSymbol is IPropertySymbol property)
        {
            return classifier.Declared(property);
        }

        if (field.CorrespondingTupleField is not null || !field.DeclaringSyntaxReferences.IsDefaultOrEmpty)
        {
            return PrimaryConstructors.ParameterBehind(field) is { } parameter ? classifier.Declared(parameter) : AttributeMeaning.None;
        }

        return AttributeMeaning.None;
    }

    private AttributeMeaning OfParameter(IParameterSymbol parameter, int depth)
    {
        if (!parameter.OriginalDefinition.Equals(parameter, SymbolEqualityComparer.Default))
        {
            return OfMember(parameter.OriginalDefinition, depth - 1);
        }

        switch (parameter.ContainingSymbol)
        {
            case IMethodSymbol { MethodKind: MethodKind.Constructor }:
                return PrimaryConstructors.PropertyOf(parameter) is { } property ? classifier.Declared(property) : AttributeMeaning.None;

            // The parameter of a setter is the property's value.
            case IMethodSymbol { MethodKind: MethodKind.PropertySet, AssociatedSymbol: IPropertySymbol written } setter
                when parameter.Ordinal == setter.Parameters.Length - 1:
                return OfMember(written, depth - 1);

            case IMethodSymbol method:
                foreach (var baseMethod in BaseMembers.Of(method))
                {
                    if (parameter.Ordinal < baseMethod.Parameters.Length
                        && OfMember(baseMethod.Parameters[parameter.Ordinal], depth - 1) is { Verdict: not Verdict.None } inherited)
                    {
                        return inherited;
                    }
                }

                break;
        }

        return AttributeMeaning.None;
    }

    private AttributeMeaning OfMethod(IMethodSymbol method, int depth)
    {
        if (!method.OriginalDefinition.Equals(method, SymbolEqualityComparer.Default))
        {
            return OfMember(method.OriginalDefinition, depth - 1);
        }

        if (method is { MethodKind: MethodKind.PropertyGet, AssociatedSymbol: IPropertySymbol property })
        {
            return OfMember(property, depth - 1);
        }

        foreach (var baseMethod in BaseMembers.Of(method))
        {
            if (OfMember(baseMethod, depth - 1) is { Verdict: not Verdict.None } inherited)
            {
                return inherited;
            }
        }

        return AttributeMeaning.None;
    }

    private AttributeMeaning OfInterfaces(IPropertySymbol property, int depth)
    {
        foreach (var contract in BaseMembers.InterfaceMembersOf(property))
        {
            if (OfMember(contract, depth - 1) is { Verdict: not Verdict.None } inherited)
            {
                return inherited;
            }
        }

        return AttributeMeaning.None;
    }

    private static AttributeMeaning Implied(ISymbol symbol)
    {
        if (symbol is IPropertySymbol { ContainingType: { } type })
        {
            foreach (var (typeName, member, category) in MarkerAttributes.ImpliedMembers)
            {
                if (symbol.Name == member && MetadataNames.IsOrDerivesFrom(type, typeName))
                {
                    return new(Verdict.Personal, category);
                }
            }
        }

        return AttributeMeaning.None;
    }
}
