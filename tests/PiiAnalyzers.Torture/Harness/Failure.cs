using PiiAnalyzers.Torture.Mutation;

namespace PiiAnalyzers.Torture.Harness;

/// <summary>What went wrong with a mutant.</summary>
internal enum FailureKind
{
    /// <summary>An analyzer threw.</summary>
    AnalyzerException,

    /// <summary>The generator threw.</summary>
    GeneratorException,

    /// <summary>The analysis did not end in the time a mutant has.</summary>
    Hang,

    /// <summary>The analysis did not end after it was cancelled either.</summary>
    IgnoresCancellation,

    /// <summary>Two runs over the same source differ.</summary>
    NotDeterministic,

    /// <summary>A cancelled run ended in something else than cancellation, or spoilt the run after it.</summary>
    Cancellation,

    /// <summary>A finding points at a place that is not in the compilation.</summary>
    Location,
}

/// <param name="Signature">Same for two failures of the same cause, as far as that can be told: the exception and where it was thrown.</param>
internal sealed record Failure(FailureKind Kind, Mutant Mutant, string Signature, string Details);
