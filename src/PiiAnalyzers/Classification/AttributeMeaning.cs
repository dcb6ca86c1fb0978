namespace PiiAnalyzers.Classification;

/// <summary>What an attribute says about the symbol that carries it.</summary>
internal enum Verdict
{
    /// <summary>Nothing about personal data.</summary>
    None,

    /// <summary>The symbol is personal data.</summary>
    Personal,

    /// <summary>The symbol is declared not to be personal data.</summary>
    NotPersonal,

    /// <summary>Personal, and already kept out when a logger destructures the object; nowhere else.</summary>
    PersonalUnlessDestructured,
}

/// <summary>What an attribute means: a verdict and, for personal data, its category.</summary>
internal readonly record struct AttributeMeaning(Verdict Verdict, Category Category)
{
    public static readonly AttributeMeaning None = default;

    public bool IsPersonal => Verdict is Verdict.Personal or Verdict.PersonalUnlessDestructured;
}
