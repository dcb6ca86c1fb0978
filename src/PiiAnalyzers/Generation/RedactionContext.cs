using Microsoft.CodeAnalysis;
using PiiAnalyzers.Classification;
using PiiAnalyzers.Configuration;

namespace PiiAnalyzers.Generation;

/// <summary>What the models of one compilation are made with.</summary>
internal sealed class RedactionContext
{
    public RedactionContext(Compilation compilation, PiiConfiguration configuration)
    {
        Compilation = compilation;
        Classifier = new Classifier(compilation, configuration);
        Redaction = new Printing(Classifier).Redaction;
        Masks = new MaskMethods(compilation);
        HasStackGuard = compilation.GetTypeByMetadataName("System.Runtime.CompilerServices.RuntimeHelpers")
            ?.GetMembers("EnsureSufficientExecutionStack").IsEmpty == false;
    }

    public Compilation Compilation { get; }

    public Classifier Classifier { get; }

    public RedactionEligibility Redaction { get; }

    public MaskMethods Masks { get; }

    /// <summary>Whether the framework has the method with which the compiler guards the printing of records.</summary>
    public bool HasStackGuard { get; }
}
