using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PiiAnalyzers.Classification;

/// <summary>What keeps a member from being stored in clear: it is encrypted, or not stored at all.</summary>
internal static class StorageProtection
{
    public const string Encrypted = "PiiAnalyzers.EncryptedAttribute";

    /// <summary>Attributes by which a storage integration encrypts a column.</summary>
    private static readonly ImmutableArray<string> Encrypting =
    [
        Encrypted,
        "SoftFluent.ComponentModel.DataAnnotations.EncryptedAttribute",
        "EntityFrameworkCore.EncryptColumn.Attribute.EncryptColumnAttribute",
    ];

    /// <summary>Attributes by which document stores and their serializers leave a member out.</summary>
    private static readonly ImmutableArray<string> Ignoring =
    [
        "System.ComponentModel.DataAnnotations.Schema.NotMappedAttribute",
        "MongoDB.Bson.Serialization.Attributes.BsonIgnoreAttribute",
        "LiteDB.BsonIgnoreAttribute",
        "System.Text.Json.Serialization.JsonIgnoreAttribute",
        "Newtonsoft.Json.JsonIgnoreAttribute",
        "Nest.IgnoreAttribute",
    ];

    /// <summary>What a store reads of an object.</summary>
    public static WalkProfile Profile { get; } = new("storage") { Ignores = [.. Encrypting, .. Ignoring] };

    /// <summary>Whether a storage integration encrypts the member.</summary>
    public static bool IsEncrypted(ISymbol member) => HasAny(member, Encrypting);

    /// <summary>Whether the member is encrypted, or left out by what writes documents.</summary>
    public static bool IsKeptOut(ISymbol member) => HasAny(member, Encrypting) || HasAny(member, Ignoring);

    /// <summary>Whether the member, or what it overrides, has an attribute of the name.</summary>
    public static bool Has(ISymbol member, string attribute)
    {
        for (var level = member; level is not null; level = (level as IPropertySymbol)?.OverriddenProperty)
        {
            foreach (var data in level.GetAttributes())
            {
                if (data.AttributeClass is { } type && MetadataNames.IsOrDerivesFrom(type, attribute) && !IsConditional(data))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool HasAny(ISymbol member, ImmutableArray<string> attributes)
    {
        foreach (var attribute in attributes)
        {
            if (Has(member, attribute))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>An ignored member that is written under conditions is written.</summary>
    private static bool IsConditional(AttributeData attribute)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            // JsonIgnoreCondition.Always is 1.
            if (argument.Key == "Condition" && argument.Value.Value is not 1)
            {
                return true;
            }
        }

        return false;
    }
}
