using System.Reflection;
using Microsoft.EntityFrameworkCore.Metadata;

namespace PiiAnalyzers.EntityFrameworkCore.Model;

/// <summary>What the attribute on a property says. It is known by its name, so that a domain library can declare its own copy.</summary>
internal readonly record struct EncryptedMark(bool IsSearchable)
{
    private const string AttributeName = "PiiAnalyzers.EncryptedAttribute";

    public static EncryptedMark? Of(IReadOnlyProperty property)
        => property.PropertyInfo is { } member && !property.IsIndexerProperty() ? Of(member) : null;

    public static EncryptedMark? Of(MemberInfo member)
    {
        foreach (var attribute in Attribute.GetCustomAttributes(member, inherit: true))
        {
            var type = attribute.GetType();
            if (type.FullName == AttributeName)
            {
                return new(type.GetProperty("Searchable")?.GetValue(attribute) is true);
            }
        }

        return null;
    }
}
