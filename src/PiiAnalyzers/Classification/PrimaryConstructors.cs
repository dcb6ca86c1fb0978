using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PiiAnalyzers.Classification;

/// <summary>A primary-constructor parameter and the property or field that is made of it are one piece of data.</summary>
internal static class PrimaryConstructors
{
    /// <summary>
    /// The parameter that a property or field repeats: a record's positional parameter (in source and metadata), or the parameter
    /// of a class's primary constructor that is all its initializer or expression body consists of.
    /// </summary>
    public static IParameterSymbol? ParameterBehind(ISymbol member)
    {
        if (member.IsStatic || member.ContainingType is not { } type)
        {
            return null;
        }

        if (member.DeclaringSyntaxReferences.IsDefaultOrEmpty)
        {
            return member is IPropertySymbol property && type.IsRecord ? PositionalParameter(type, property) : null;
        }

        foreach (var reference in member.DeclaringSyntaxReferences)
        {
            switch (reference.GetSyntax())
            {
                case ParameterSyntax:
                    return PositionalParameter(type, (IPropertySymbol)member);
                case PropertyDeclarationSyntax property when (property.Initializer?.Value ?? property.ExpressionBody?.Expression) is IdentifierNameSyntax name:
                    return Named(type, name.Identifier.ValueText);
                case VariableDeclaratorSyntax { Initializer.Value: IdentifierNameSyntax name }:
                    return Named(type, name.Identifier.ValueText);
            }
        }

        return null;
    }

    /// <summary>The record property or repeating member of a primary-constructor parameter, or null.</summary>
    public static ISymbol? PropertyOf(IParameterSymbol parameter)
    {
        if (parameter.ContainingType is not { } type)
        {
            return null;
        }

        if (type.IsRecord)
        {
            foreach (var member in type.GetMembers(parameter.Name))
            {
                if (member is IPropertySymbol property
                    && SymbolEqualityComparer.Default.Equals(ParameterBehind(property), parameter))
                {
                    return property;
                }
            }
        }

        if (!IsPrimary(parameter))
        {
            return null;
        }

        foreach (var member in type.GetMembers())
        {
            if (member is IPropertySymbol or IFieldSymbol { IsImplicitlyDeclared: false }
                && SymbolEqualityComparer.Default.Equals(ParameterBehind(member), parameter))
            {
                return member;
            }
        }

        return null;
    }

    private static bool IsPrimary(IParameterSymbol parameter)
    {
        foreach (var reference in parameter.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax().Parent?.Parent is TypeDeclarationSyntax)
            {
                return true;
            }
        }

        return false;
    }

    private static IParameterSymbol? PositionalParameter(INamedTypeSymbol type, IPropertySymbol property)
    {
        foreach (var constructor in type.InstanceConstructors)
        {
            // Metadata does not say which constructor is the primary one; a parameter of the property's own name and type is.
            var isSource = !constructor.DeclaringSyntaxReferences.IsDefaultOrEmpty;
            if (isSource && constructor.DeclaringSyntaxReferences[0].GetSyntax() is not TypeDeclarationSyntax)
            {
                continue;
            }

            foreach (var parameter in constructor.Parameters)
            {
                if (parameter.Name == property.Name && SymbolEqualityComparer.Default.Equals(parameter.Type, property.Type))
                {
                    return parameter;
                }
            }
        }

        return null;
    }

    private static IParameterSymbol? Named(INamedTypeSymbol type, string name)
    {
        foreach (var constructor in type.InstanceConstructors)
        {
            if (!constructor.DeclaringSyntaxReferences.IsDefaultOrEmpty && constructor.DeclaringSyntaxReferences[0].GetSyntax() is TypeDeclarationSyntax)
            {
                foreach (var parameter in constructor.Parameters)
                {
                    if (parameter.Name == name)
                    {
                        return parameter;
                    }
                }
            }
        }

        return null;
    }
}
