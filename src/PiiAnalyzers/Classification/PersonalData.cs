using Microsoft.CodeAnalysis;

namespace PiiAnalyzers.Classification;

/// <summary>One classified symbol: what the classifier answers.</summary>
/// <param name="Symbol">The member, parameter, method (its return value) or type that is personal data.</param>
/// <param name="Category">Its category; <see cref="Category.Unspecified"/> when the attribute names none.</param>
/// <param name="KeptOutOfDestructuring">Whether an attribute already keeps it out when a logger destructures the object.</param>
internal sealed record PersonalData(ISymbol Symbol, Category Category, bool KeptOutOfDestructuring)
{
    /// <summary>Whether only the annotation of the declaring type says so: then what the member computes can still be seen to be clean.</summary>
    public bool IsByDeclaringType { get; init; }

    /// <summary>The symbol as messages name it: <c>Customer.Email</c>, or the bare name of a parameter or type.</summary>
    public string DisplayName => Symbol switch
    {
        IParameterSymbol or ITypeSymbol => Symbol.Name,
        _ when Symbol.ContainingType is { Name.Length: > 0 } type => type.Name + "." + Symbol.Name,
        _ => Symbol.Name,
    };
}
