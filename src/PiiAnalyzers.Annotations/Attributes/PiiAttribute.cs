using Microsoft.Extensions.Compliance.Classification;

namespace PiiAnalyzers;

/// <summary>Marks a symbol that holds personal data.</summary>
/// <remarks>
/// <para>
/// On a property, field, parameter or return value it classifies the value. On a class, struct or interface it classifies every value
/// of the type. On a generic parameter it classifies every value of that parameter.
/// </para>
/// <para>
/// The attribute is a <see cref="DataClassificationAttribute"/>, so the redaction, logging and HTTP packages of Microsoft.Extensions honour it.
/// Their logging generator recreates an attribute with its parameterless constructor and ignores arguments; prefer the attribute of
/// the category, for example <see cref="PiiEmailAttribute"/>, where a value should be redacted by its category.
/// </para>
/// </remarks>
[AttributeUsage(PiiTargets.Data, AllowMultiple = false, Inherited = true)]
public class PiiAttribute : DataClassificationAttribute
{
    /// <summary>Initializes the attribute for personal data of a kind that is not stated.</summary>
    public PiiAttribute()
        : this(PiiCategory.Unspecified)
    {
    }

    /// <summary>Initializes the attribute for personal data of the given category.</summary>
    /// <param name="category">The kind of personal data.</param>
    public PiiAttribute(PiiCategory category)
        : base(PiiTaxonomy.Of(category)) => Category = category;

    /// <summary>Gets the kind of personal data.</summary>
    public PiiCategory Category { get; }
}
