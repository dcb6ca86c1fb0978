using System.Reflection;

namespace PiiAnalyzers.Corpus.Tests.Execution;

/// <summary>What the cases mark as personal, read by reflection.</summary>
internal static class Marks
{
    public static bool IsPersonal(ParameterInfo parameter) => IsMarkedBy(parameter.GetCustomAttributesData());

    /// <summary>Whether a member of this name is classified in the type, a base or an interface, or implied to be.</summary>
    public static bool IsPersonal(Type type, string name)
    {
        const BindingFlags Any = BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase;
        return name.StartsWith("Normalized", StringComparison.Ordinal)
            || type.GetConstructors().SelectMany(static one => one.GetParameters()).Any(parameter => parameter.Name!.Equals(name, StringComparison.OrdinalIgnoreCase) && IsPersonal(parameter))
            || type.GetInterfaces().Append(type).Concat(Bases(type)).Any(one => one.GetProperty(name, Any | BindingFlags.DeclaredOnly) is { } property && IsMarked(property));
    }

    private static IEnumerable<Type> Bases(Type type)
    {
        for (var level = type.BaseType; level is not null; level = level.BaseType)
        {
            yield return level;
        }
    }

    public static bool IsMarked(MemberInfo member) => IsMarkedBy(member.GetCustomAttributesData());

    public static bool IsExcepted(IList<CustomAttributeData> attributes)
        => attributes.Any(static attribute => attribute.AttributeType.Name is "NotPiiAttribute" or "NoDataClassificationAttribute");

    private static bool IsMarkedBy(IList<CustomAttributeData> attributes)
        => attributes.Any(static attribute => attribute.AttributeType.Name is not "NoDataClassificationAttribute"
            && Bases(attribute.AttributeType).Prepend(attribute.AttributeType).Any(static type => type.Name is "DataClassificationAttribute" or "PersonalDataAttribute"));
}
