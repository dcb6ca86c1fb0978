namespace PiiAnalyzers.Generation.SubjectRights;

/// <summary>One member that is, or leads to, personal data.</summary>
/// <param name="Name">The name as text.</param>
/// <param name="Access">The expression that reads it: <c>this.@class</c>.</param>
/// <param name="Category">The category, or null when it leads to the data of another type.</param>
/// <param name="Erasure">How it is erased.</param>
/// <param name="CanBeNull">Whether it may be null.</param>
/// <param name="Nested">The type that it leads to, as source.</param>
/// <param name="Path">The path to objects of that type, as the description has it.</param>
/// <param name="Visit">The call that visits them, without what it is called on.</param>
/// <param name="IsForbidden">Whether reading it is an error outside what is obsolete itself.</param>
internal sealed record PersonalMember(string Name, string Access, string? Category, MemberErasure Erasure, bool CanBeNull, string? Nested = null, string? Path = null, string? Visit = null, bool IsForbidden = false);

/// <summary>How the data of a member is erased.</summary>
internal enum MemberErasure
{
    /// <summary>Not at all: the member cannot be set.</summary>
    None,

    /// <summary>It is set to other text.</summary>
    Text,

    /// <summary>It is set to null or to the default of its type.</summary>
    Value,

    /// <summary>It is a list that is cleared.</summary>
    List,

    /// <summary>The object in it is visited.</summary>
    Visit,

    /// <summary>The object in it is visited if its type can be, which its declaration does not tell.</summary>
    Unknown,

    /// <summary>The structs in the list are visited and set again.</summary>
    StructList,

    /// <summary>The struct in it is visited and set again.</summary>
    Struct,

    /// <summary>The same for a struct that may be absent.</summary>
    NullableStruct,
}
