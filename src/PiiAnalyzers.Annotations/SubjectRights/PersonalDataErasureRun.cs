namespace PiiAnalyzers;

/// <summary>Erases the personal data of objects in place (GDPR Article 17), and notes what it could not.</summary>
public sealed class PersonalDataErasureRun : PersonalDataWalk
{
    private readonly PersonalDataErasure _erasure;
    private readonly List<string> _remaining = [];

    /// <summary>Initializes a new instance of the <see cref="PersonalDataErasureRun"/> class.</summary>
    /// <param name="erasure">What takes the place of the data; null for <see cref="PersonalDataErasure.Default"/>.</param>
    public PersonalDataErasureRun(PersonalDataErasure? erasure) => _erasure = erasure ?? PersonalDataErasure.Default;

    /// <summary>Gets the paths of personal data that is still there: in members that cannot be set, and of categories that are kept.</summary>
    public IReadOnlyList<string> Remaining => _remaining;

    /// <summary>What a text is to be replaced by.</summary>
    /// <param name="member">The name of the member.</param>
    /// <param name="category">The category.</param>
    /// <param name="value">The text.</param>
    /// <param name="canBeNull">Whether the member may be null.</param>
    /// <returns>The text to set.</returns>
    public string? Text(string member, PiiCategory category, string? value, bool canBeNull)
    {
        if (value is null)
            return null;
        if (!Keeps(member, category))
            return _erasure.Replace(category, value, canBeNull);

        return value;
    }

    /// <summary>What a value that is not text is to be replaced by.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="member">The name of the member.</param>
    /// <param name="category">The category.</param>
    /// <param name="value">The value.</param>
    /// <returns>The value to set.</returns>
    public T? Value<T>(string member, PiiCategory category, T? value) => value is null || !Keeps(member, category) ? default : value;

    /// <summary>Erases a list that cannot be replaced.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="member">The name of the member.</param>
    /// <param name="category">The category.</param>
    /// <param name="values">The list.</param>
    public void Clear<T>(string member, PiiCategory category, ICollection<T>? values)
    {
        if (values is { Count: > 0 } && !Keeps(member, category))
        {
            if (values.IsReadOnly)
                Remains(member, values);
            else
                values.Clear();
        }
    }

    /// <summary>Erases the data of a struct, which then has to be set to what is returned.</summary>
    /// <typeparam name="T">The type of the struct.</typeparam>
    /// <param name="value">The struct.</param>
    /// <returns>The struct without the data.</returns>
    public T Struct<T>(T value)
        where T : struct, IPersonalDataCarrier
    {
        IPersonalDataCarrier boxed = value;
        Visit(boxed);
        return (T)boxed;
    }

    /// <summary>Erases the data of a struct, which its owner then has to take back.</summary>
    /// <typeparam name="T">The type of the struct.</typeparam>
    /// <param name="member">The name of the member.</param>
    /// <param name="value">The struct.</param>
    /// <returns>The struct without the data.</returns>
    public T Struct<T>(string member, T value)
        where T : struct, IPersonalDataCarrier
    {
        // One box is erased and taken out again, instead of a copy that nobody keeps.
        IPersonalDataCarrier boxed = value;
        Visit(member, boxed);
        return (T)boxed;
    }

    /// <summary>Erases the data of the structs in a list, and puts them back into it.</summary>
    /// <typeparam name="T">The type of the structs.</typeparam>
    /// <param name="member">The name of the member.</param>
    /// <param name="values">The list.</param>
    public void Structs<T>(string member, IList<T>? values)
        where T : struct, IPersonalDataCarrier
    {
        // An array says that it is read-only, because it cannot grow.
        if (values is { IsReadOnly: true } and not T[])
        {
            Remains(member, values);
            return;
        }

        for (int i = 0; i < values?.Count; i++)
            values[i] = Struct(member + "[" + i + "]", values[i]);
    }

    /// <summary>Notes data that cannot be erased in place.</summary>
    /// <param name="member">The name of the member.</param>
    /// <param name="value">The value; null needs no erasure.</param>
    public void Remains(string member, object? value)
    {
        if (value is not null)
            _remaining.Add(PathOf(member));
    }

    private protected override void VisitOne(IPersonalDataCarrier carrier) => carrier.EraseWith(this);

    private bool Keeps(string member, PiiCategory category)
    {
        bool keeps = _erasure.Keeps(category);
        if (keeps)
            _remaining.Add(PathOf(member));
        return keeps;
    }
}
