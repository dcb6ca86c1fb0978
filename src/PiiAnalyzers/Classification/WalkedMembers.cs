using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PiiAnalyzers.Classification;

/// <summary>Which members of a type a profile reads.</summary>
/// <param name="profile">The profile.</param>
/// <param name="asksForFields">Whether the compilation asks for fields where a serializer leaves them out by itself.</param>
internal readonly struct WalkedMembers(WalkProfile profile, bool asksForFields)
{
    /// <summary>Whether the type is written by a converter of its own.</summary>
    public bool IsConverted(INamedTypeSymbol type) => profile.Configured?.Converts(type) == true || (!profile.Converters.IsEmpty && HasConverter(type.GetAttributes()));

    /// <summary>Whether members of the type are read only where an attribute says so.</summary>
    public bool IsOptIn(INamedTypeSymbol type)
    {
        foreach (var attribute in profile.Contracts.IsEmpty ? [] : type.GetAttributes())
        {
            foreach (var contract in profile.Contracts)
            {
                if (Is(attribute, contract.Attribute))
                {
                    return (contract.When is null || FirstArgument(attribute) == contract.When)
                        && (contract.Unless is null || !attribute.NamedArguments.Any(argument => argument.Key == contract.Unless));
                }
            }
        }

        return profile.NeedsContract && !HasContract(type);
    }

    public bool Includes(ISymbol member, bool isOptIn)
    {
        if (member is not (IPropertySymbol { IsIndexer: false, GetMethod: not null } or IFieldSymbol { IsConst: false, IsImplicitlyDeclared: false }) || member.IsStatic)
        {
            return false;
        }

        if (profile.Configured?.Hides(member) == true)
        {
            return false;
        }

        if (profile.IsEverything)
        {
            // What is not public is read only where an attribute asks for it.
            return member.DeclaredAccessibility == Accessibility.Public || !member.GetAttributes().IsEmpty;
        }

        if (profile.Ignores.IsEmpty)
        {
            return TypeShapes.IsPublicReadable(member);
        }

        var attributes = member.GetAttributes();
        if (HasAny(attributes, profile.Ignores, alwaysOnly: true) || HasConverter(attributes) || IsRedacted(attributes) || (profile.AsksShouldSerialize && IsNeverSerialized(member)))
        {
            return false;
        }

        if (HasAny(attributes, profile.Includes, alwaysOnly: false))
        {
            return true;
        }

        return !isOptIn && member switch
        {
            IPropertySymbol property => TypeShapes.IsPublicReadable(member)
                && (!profile.NeedsSetter || property.SetMethod is { DeclaredAccessibility: Accessibility.Public } || TypeShapes.ElementType(property.Type) is not null),
            _ => member.DeclaredAccessibility == Accessibility.Public && (profile.Fields == FieldUse.All || (profile.Fields == FieldUse.WhereAsked && asksForFields)),
        };
    }

    /// <summary>Types that attributes of a type name as what may stand in its place.</summary>
    public IEnumerable<INamedTypeSymbol> DerivedOf(INamedTypeSymbol type)
    {
        foreach (var attribute in profile.Derived.IsEmpty ? [] : type.GetAttributes())
        {
            if (profile.Derived.Any(name => Is(attribute, name)))
            {
                foreach (var argument in attribute.ConstructorArguments)
                {
                    if (argument is { Kind: TypedConstantKind.Type, Value: INamedTypeSymbol derived })
                    {
                        yield return derived;
                    }
                }
            }
        }
    }

    private bool HasContract(INamedTypeSymbol type)
    {
        foreach (var attribute in type.GetAttributes())
        {
            foreach (var contract in profile.Contracts)
            {
                if (Is(attribute, contract.Attribute))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool HasConverter(ImmutableArray<AttributeData> attributes)
    {
        foreach (var attribute in attributes)
        {
            foreach (var name in profile.Converters)
            {
                // A converter of the library itself writes the value in another form; one derived from the attribute is a team's own.
                if (attribute.AttributeClass is { } type
                    && MetadataNames.IsOrDerivesFrom(type, name)
                    && !attribute.ConstructorArguments.Any(argument => argument is { Kind: TypedConstantKind.Type, Value: INamedTypeSymbol converter } && SymbolEqualityComparer.Default.Equals(converter.ContainingAssembly, type.ContainingAssembly)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool IsRedacted(ImmutableArray<AttributeData> attributes)
    {
        foreach (var attribute in profile.Redactors.IsEmpty ? [] : attributes)
        {
            foreach (var name in profile.Redactors)
            {
                if (MetadataNames.IsOrDerivesFrom(attribute.AttributeClass, name))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool HasAny(ImmutableArray<AttributeData> attributes, ImmutableArray<string> names, bool alwaysOnly)
    {
        foreach (var attribute in attributes)
        {
            foreach (var name in names)
            {
                if (Is(attribute, name) && !(alwaysOnly && IsConditional(attribute)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary><c>[JsonIgnore(Condition = WhenWritingNull)]</c> keeps a value out only when there is none.</summary>
    public static bool IsConditional(AttributeData attribute)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == "Condition" && argument.Value is { Kind: TypedConstantKind.Enum, Type: INamedTypeSymbol type })
            {
                foreach (var member in type.GetMembers("Always"))
                {
                    return member is IFieldSymbol { HasConstantValue: true } always && !Equals(always.ConstantValue, argument.Value.Value);
                }
            }
        }

        return false;
    }

    /// <summary><c>bool ShouldSerializeEmail() => false</c>.</summary>
    private static bool IsNeverSerialized(ISymbol member)
    {
        foreach (var candidate in member.ContainingType.GetMembers("ShouldSerialize" + member.Name))
        {
            if (candidate is IMethodSymbol { Parameters.IsEmpty: true, ReturnType.SpecialType: SpecialType.System_Boolean, DeclaringSyntaxReferences: [var reference] }
                && reference.GetSyntax() is MethodDeclarationSyntax method)
            {
                return (method.ExpressionBody?.Expression ?? (method.Body?.Statements is [ReturnStatementSyntax { Expression: { } returned }] ? returned : null)).IsKind(SyntaxKind.FalseLiteralExpression);
            }
        }

        return false;
    }

    private static int? FirstArgument(AttributeData attribute) => attribute.ConstructorArguments is [{ Value: { } value }, ..]
        ? value switch { bool flag => flag ? 1 : 0, int number => number, _ => null }
        : null;

    private static bool Is(AttributeData attribute, string name) => attribute.AttributeClass is { } type && MetadataNames.Is(type.OriginalDefinition, name);
}
