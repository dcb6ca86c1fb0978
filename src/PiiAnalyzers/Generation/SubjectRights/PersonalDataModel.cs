namespace PiiAnalyzers.Generation.SubjectRights;

/// <summary>The personal data of one type, as the emitter of its description, export and erasure needs it. Compared by value.</summary>
/// <param name="HintName">Start of the names of the generated files.</param>
/// <param name="Namespace">The namespace as source, or null for the global one.</param>
/// <param name="Declarations">Headers of the containing types, outermost first, and of the type itself.</param>
/// <param name="AllowsNullable">Whether the language version knows <c>#nullable</c>.</param>
/// <param name="HidesAnother">Whether a base has the same members.</param>
/// <param name="IsMutableStruct">Whether it is a struct whose members can be set.</param>
/// <param name="Members">The members in order.</param>
internal sealed record PersonalDataModel(string HintName, string? Namespace, EquatableArray<string> Declarations, bool AllowsNullable, bool HidesAnother, bool IsMutableStruct, EquatableArray<PersonalMember> Members);
