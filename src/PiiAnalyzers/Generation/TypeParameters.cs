using System.Text;
using Microsoft.CodeAnalysis;

namespace PiiAnalyzers.Generation;

/// <summary>Repeats the type parameters of a type, and of the types around it, for a method that takes a value of it.</summary>
internal static class TypeParameters
{
    /// <summary>The list with its brackets, or nothing; null when two have one name, so that the outer one cannot be named.</summary>
    public static string? List(INamedTypeSymbol type)
    {
        var names = new List<string>();
        foreach (var parameter in All(type))
        {
            var name = GlobalNames.OfDeclaration(parameter.Name);
            if (names.Contains(name))
            {
                return null;
            }

            names.Add(name);
        }

        return names.Count == 0 ? string.Empty : "<" + string.Join(", ", names) + ">";
    }

    /// <summary>Their constraints, each with a space before it.</summary>
    public static string Constraints(INamedTypeSymbol type)
    {
        var text = new StringBuilder();
        foreach (var parameter in All(type))
        {
            var parts = new List<string>();
            if (parameter.HasReferenceTypeConstraint)
            {
                parts.Add(parameter.ReferenceTypeConstraintNullableAnnotation == NullableAnnotation.Annotated ? "class?" : "class");
            }
            else if (parameter.HasUnmanagedTypeConstraint)
            {
                parts.Add("unmanaged");
            }
            else if (parameter.HasValueTypeConstraint)
            {
                parts.Add("struct");
            }
            else if (parameter.HasNotNullConstraint)
            {
                parts.Add("notnull");
            }

            foreach (var constraint in parameter.ConstraintTypes)
            {
                parts.Add(constraint.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat));
            }

            if (parameter.HasConstructorConstraint)
            {
                parts.Add("new()");
            }

            if (parameter.AllowsRefLikeType)
            {
                parts.Add("allows ref struct");
            }

            if (parts.Count > 0)
            {
                text.Append(" where ").Append(GlobalNames.OfDeclaration(parameter.Name)).Append(" : ").Append(string.Join(", ", parts));
            }
        }

        return text.ToString();
    }

    private static IEnumerable<ITypeParameterSymbol> All(INamedTypeSymbol type)
        => type.ContainingType is { } container ? All(container).Concat(type.TypeParameters) : type.TypeParameters;
}
