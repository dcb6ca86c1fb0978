namespace PiiAnalyzers.Generation.SubjectRights;

/// <summary>The personal data of one type, as the emitter of its description, export and erasure needs it. Compared by value.</summary>
/// <param name="HintName">Start of the names of the generated files.</param>
/// <param name="Namespace">The namespace as source, or null for the global one.</param>
/// <param name="Declarations">Headers of the containing types, outermost first, and of the type itself.</param>
/// <param name="AllowsNullable">Whether the language version knows <c>#nullable</c>.</param>
/// <param name="HidesAnother">Whether a base has the same members.</param>
/// <param name="IsMutableStruct">Whether it is a struct whose members can be set.</param>
/// <param name="Members">The members that everybody can read, in order.</param>
/// <param name="Hidden">Those that the type keeps to itself.</param>
/// <param name="Inherited">Those that its bases in the same project keep to themselves.</param>
/// <param name="IsOpen">Whether others may derive from the type.</param>
/// <param name="BaseHasHidden">Whether a base has methods for what it keeps to itself.</param>
internal sealed record PersonalDataModel(string HintName, string? Namespace, EquatableArray<string> Declarations, bool AllowsNullable, bool HidesAnother, bool IsMutableStruct, EquatableArray<PersonalMember> Members, EquatableArray<PersonalMember> Hidden, EquatableArray<PersonalMember> Inherited, bool IsOpen, bool BaseHasHidden)
{
    /// <summary>Whether there are methods for what the type keeps to itself, which derived types call.</summary>
    public bool HasHiddenMethods => IsOpen && Hidden.Count > 0;
}
