namespace PiiAnalyzers;

/// <summary>Collects the personal data of objects, for access and portability (GDPR Articles 15 and 20).</summary>
public sealed class PersonalDataExport : PersonalDataWalk
{
    private readonly List<PersonalDataValue> _values = [];

    /// <summary>Gets what was collected.</summary>
    public IReadOnlyList<PersonalDataValue> Values => _values;

    /// <summary>Exports one object and all that is nested in it.</summary>
    /// <param name="carrier">The object.</param>
    /// <returns>The values by path.</returns>
    public static IReadOnlyList<PersonalDataValue> Of(IPersonalDataCarrier carrier)
    {
        var export = new PersonalDataExport();
        export.Visit(carrier);
        return export.Values;
    }

    /// <summary>Adds the value of a member. What is null is not held, and is left out.</summary>
    /// <param name="member">The name of the member.</param>
    /// <param name="category">The category.</param>
    /// <param name="value">The value.</param>
    public void Add(string member, PiiCategory category, object? value)
    {
        if (value is not null)
            _values.Add(new PersonalDataValue(PathOf(member), category, value));
    }

    private protected override void VisitOne(IPersonalDataCarrier carrier) => carrier.ExportTo(this);
}
