namespace PiiAnalyzers.Sinks;

/// <summary>What a sink does with an object it is given, which decides whether an object that carries personal data is a leak.</summary>
internal enum SinkEffect
{
    /// <summary>Only the value itself is disclosed; of an object, nothing is read.</summary>
    Holds,

    /// <summary>Calls <see cref="object.ToString"/>.</summary>
    Prints,

    /// <summary>Calls <see cref="object.ToString"/>, and for a sequence does so for each element.</summary>
    PrintsElements,

    /// <summary>As <see cref="PrintsElements"/>, and so on for sequences among the elements and for values of dictionaries.</summary>
    PrintsNested,

    /// <summary>Reads the public members, and theirs.</summary>
    Walks,
}
