using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PiiAnalyzers.Generation;

/// <summary>Writes symbols as source that means the same wherever it stands.</summary>
internal static class GlobalNames
{
    private static readonly SymbolDisplayFormat NamespaceFormat
        = SymbolDisplayFormat.FullyQualifiedFormat.WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted);

    /// <summary>Whether <c>global::</c> reaches the type: not one of an assembly that is referenced under an extern alias only.</summary>
    public static bool CanReach(Compilation compilation, INamedTypeSymbol type)
        => compilation.GetMetadataReference(type.ContainingAssembly) is not { Properties.Aliases: { IsDefaultOrEmpty: false } aliases }
        || aliases.Contains(MetadataReferenceProperties.GlobalAlias);

    public static string OfType(INamedTypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    public static string? OfNamespace(INamespaceSymbol space) => space.IsGlobalNamespace ? null : space.ToDisplayString(NamespaceFormat);

    /// <summary>A name behind a dot, where only reserved words need an escape.</summary>
    public static string OfMember(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;

    /// <summary>The header of one more part of the type. Constraints, accessibility and other modifiers are not repeated.</summary>
    public static string PartHeader(INamedTypeSymbol type)
    {
        var header = new StringBuilder("partial ")
            .Append(type switch
            {
                { IsRecord: true, IsValueType: true } => "record struct ",
                { IsRecord: true } => "record ",
                { TypeKind: TypeKind.Struct } => "struct ",
                { TypeKind: TypeKind.Interface } => "interface ",
                _ => "class ",
            })
            .Append(OfOwn(type));
        return header.ToString();
    }

    /// <summary>The name of the type with its own parameters, as it is written in itself.</summary>
    public static string OfOwn(INamedTypeSymbol type)
    {
        // Variance, which would have to be repeated, is not allowed around nested types.
        var name = OfDeclaration(type.Name);
        return type.TypeParameters.IsEmpty ? name : name + "<" + string.Join(", ", type.TypeParameters.Select(static parameter => OfDeclaration(parameter.Name))) + ">";
    }

    /// <summary>Words become keywords with new language versions, all of them in small ASCII letters; an escape never hurts.</summary>
    public static string OfDeclaration(string name)
        => name.All(static character => character is (>= 'a' and <= 'z') or '_') ? "@" + name : name;
}
