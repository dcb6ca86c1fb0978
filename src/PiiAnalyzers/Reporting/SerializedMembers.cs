using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PiiAnalyzers.Classification;
using PiiAnalyzers.Flow;
using PiiAnalyzers.Sinks;

namespace PiiAnalyzers.Reporting;

/// <summary>What to do about members that a serializer writes: which can be ignored for it, and which attribute was meant to but does not count.</summary>
internal static class SerializedMembers
{
    private static readonly ImmutableArray<WalkProfile> Profiles =
    [
        SerializerProfiles.SystemTextJson, SerializerProfiles.Newtonsoft, SerializerProfiles.Xml, SerializerProfiles.DataContracts, SerializerProfiles.MessagePack,
        SerializerProfiles.Protobuf, SerializerProfiles.Yaml, SerializerProfiles.Csv,
    ];

    /// <summary>The member that is written, when an attribute on it would keep it out; null for a value that was put into an object here.</summary>
    public static ISymbol? Of(PersonalToken token)
        => token is { Pure: null, Path: [.., var member] } && member is IPropertySymbol { ContainingType.IsAnonymousType: false } or IFieldSymbol { ContainingType.IsTupleType: false } ? member : null;

    /// <summary>Where the members are declared, if an attribute can be added there.</summary>
    public static IEnumerable<SyntaxNode> Declarations(ImmutableArray<PersonalToken> tokens, WalkProfile serializer)
    {
        foreach (var token in tokens)
        {
            if (Of(token) is not { } member || serializer.IsDestructuring || HasAny(member, serializer.Includes))
            {
                continue;
            }

            foreach (var reference in member.OriginalDefinition.DeclaringSyntaxReferences)
            {
                if (reference.GetSyntax() is { } declaration && DeclarationOf(declaration) is { } place)
                {
                    yield return place;
                }
            }
        }
    }

    public static string Remedy(ImmutableArray<PersonalToken> tokens, WalkProfile serializer)
    {
        var members = tokens.Select(Of).OfType<ISymbol>().ToArray();
        var remedy = members.Length > 0 ? $"ignore the member for {serializer.Name}, or convert it" : "serialize masked members of it";
        foreach (var member in members)
        {
            if (Mistaken(member, serializer) is { } mistaken)
            {
                return $"{remedy}; {mistaken}";
            }
        }

        return remedy;
    }

    /// <summary>An attribute on the member that keeps it out of something else.</summary>
    private static string? Mistaken(ISymbol member, WalkProfile serializer)
    {
        foreach (var attribute in member.GetAttributes())
        {
            if (attribute.AttributeClass is not { } type)
            {
                continue;
            }

            var name = "[" + type.ToDisplayString() + "]";
            name = name.Replace("Attribute]", "]");
            if (serializer.Ignores.Any(ignore => MetadataNames.Is(type, ignore)))
            {
                return $"'{name}' counts only with Condition = Always";
            }

            if (Profiles.Any(profile => profile.Ignores.Any(ignore => MetadataNames.Is(type, ignore))))
            {
                return $"'{name}' does not count for {serializer.Name}";
            }
        }

        return null;
    }

    private static SyntaxNode? DeclarationOf(SyntaxNode declaration) => declaration switch
    {
        PropertyDeclarationSyntax or ParameterSyntax => declaration,
        VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: FieldDeclarationSyntax field } } => field,
        _ => null,
    };

    private static bool HasAny(ISymbol member, ImmutableArray<string> names)
        => member.GetAttributes().Any(attribute => attribute.AttributeClass is { } type && names.Any(name => MetadataNames.Is(type.OriginalDefinition, name)));
}
