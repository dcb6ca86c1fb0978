namespace PiiAnalyzers;

/// <summary>One member in the description of the personal data of a type.</summary>
/// <param name="Path">The path from an object of the type: <c>Email</c>, <c>Home.Street</c>, <c>Orders[].Recipient</c>.</param>
/// <param name="Category">The category.</param>
/// <param name="CanErase">Whether <c>ErasePersonalData</c> can erase it in place.</param>
public sealed record PersonalDataMember(string Path, PiiCategory Category, bool CanErase)
{
    /// <summary>Puts the description of a type together.</summary>
    /// <param name="members">The members of the type itself.</param>
    /// <param name="nested">The paths to nested types that carry personal data, and their descriptions.</param>
    /// <returns>The whole description.</returns>
    public static IReadOnlyList<PersonalDataMember> Describe(PersonalDataMember[] members, params (string Path, IReadOnlyList<PersonalDataMember> Members)[] nested)
    {
        if (members is null)
            throw new ArgumentNullException(nameof(members));
        if (nested is null)
            throw new ArgumentNullException(nameof(nested));

        var all = new List<PersonalDataMember>(members);
        foreach ((string path, IReadOnlyList<PersonalDataMember> inside) in nested)
        {
            foreach (PersonalDataMember member in inside)
                all.Add(member with { Path = path + "." + member.Path });
        }

        return all.AsReadOnly();
    }
}
