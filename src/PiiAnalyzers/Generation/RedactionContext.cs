using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using PiiAnalyzers.Classification;
using PiiAnalyzers.Configuration;
using PiiAnalyzers.Flow;
using PiiAnalyzers.Generation.Logging;
using PiiAnalyzers.Generation.Views;

namespace PiiAnalyzers.Generation;

/// <summary>What the models of one compilation are made with.</summary>
internal sealed class RedactionContext
{
    private readonly Printing _printing;
    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> _models = new();

    public RedactionContext(Compilation compilation, PiiConfiguration configuration)
    {
        Compilation = compilation;
        Classifier = new Classifier(compilation, configuration);
        _printing = new Printing(Classifier);
        Redaction = _printing.Redaction;
        Sanitizers = new Sanitizers(Classifier.Configured);
        Masks = new MaskMethods(compilation);
        Carriers = new Carriers(compilation, Classifier, Redaction);
        Computed = new ComputedMembers(this);
        LogMethods = new MembersByName(compilation, LogNames.DefaultPrefix);
        HasSpanFormattable = compilation.GetTypeByMetadataName("System.ISpanFormattable") is not null;
        HasStackGuard = compilation.GetTypeByMetadataName("System.Runtime.CompilerServices.RuntimeHelpers")
            ?.GetMembers("EnsureSufficientExecutionStack").IsEmpty == false;
    }

    public Compilation Compilation { get; }

    public Classifier Classifier { get; }

    public RedactionEligibility Redaction { get; }

    public MaskMethods Masks { get; }

    public Carriers Carriers { get; }

    public Sanitizers Sanitizers { get; }

    public ComputedMembers Computed { get; }

    /// <summary>What the project has of the names that log methods are given.</summary>
    public MembersByName LogMethods { get; }

    /// <summary>The model of a file, one for all that is asked of it.</summary>
    public SemanticModel ModelOf(SyntaxTree tree) => _models.GetOrAdd(tree, key => Compilation.GetSemanticModel(key));

    /// <summary>Whether text is generated for the type: it prints something classified, or it is a record that prints what its getters make of such, or goes on where its base stops.</summary>
    public bool IsGenerated(INamedTypeSymbol type) => Redaction.StatusOf(type) switch
    {
        RedactionStatus.Generated => true,
        RedactionStatus.NotNeeded => type.IsRecord && Classifier.IsDeclaredHere(type.OriginalDefinition) && RedactionObstacles.Of(type) is null
            && (PrintedMembers(type).Any(member => Computed.Of(type, member) is not null) || GoesOnFromBase(type)),
        _ => false,
    };

    /// <summary>Whether the base of a record is printed by generated code: going on on the stack is faster than through the builder of the compiler.</summary>
    private bool GoesOnFromBase(INamedTypeSymbol type)
        => type.BaseType is { IsRecord: true } baseRecord && Classifier.IsDeclaredHere(baseRecord.OriginalDefinition) && IsGenerated(baseRecord) && ComposesWithBase(type);

    /// <summary>The members that the text of the type shows, as far as it does not leave them to the base.</summary>
    public IEnumerable<ISymbol> PrintedMembers(INamedTypeSymbol type) => ComposesWithBase(type) ? Redaction.PrintedMembers(type) : Redaction.ShownMembers(type);

    /// <summary>Whether a record leaves what it inherits to its base, which reads no getter that the record has made one of personal data.</summary>
    public bool ComposesWithBase(INamedTypeSymbol type)
    {
        if (!Redaction.ComposesWithBase(type))
        {
            return false;
        }

        for (var level = type; level is not null && Classifier.IsDeclaredHere(level.OriginalDefinition); level = level.BaseType)
        {
            foreach (var member in level.GetMembers())
            {
                if (member is IPropertySymbol { IsOverride: true, IsIndexer: false } && Computed.Of(member) is not null)
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>Whether the text of a value of the type shows personal data.</summary>
    public bool PrintsPersonalData(ITypeSymbol type) => new PrintedData(Classifier, _printing, texts: null).Any(type);

    public bool HasSpanFormattable { get; }

    /// <summary>Whether the framework has the method with which the compiler guards the printing of records.</summary>
    public bool HasStackGuard { get; }
}
