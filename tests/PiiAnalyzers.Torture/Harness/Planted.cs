using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PiiAnalyzers.Torture.Harness;

/// <summary>Analyzers and a generator with one fault each, which the harness has to find.</summary>
internal static class Planted
{
    public static readonly DiagnosticDescriptor Rule = new("TORTURE1", "Planted", "{0}", "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    /// <summary>An analyzer that does something at every node of a kind.</summary>
#pragma warning disable RS1001 // Not to be found by reflection: it belongs to the tests.
    internal sealed class Analyzer(SyntaxKind kind, Action<SyntaxNodeAnalysisContext> action) : DiagnosticAnalyzer
#pragma warning restore RS1001
    {
        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

        public override void Initialize(AnalysisContext context)
        {
            context.EnableConcurrentExecution();
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.RegisterSyntaxNodeAction(action, kind);
        }
    }

    internal sealed class Generator(Action action) : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context)
            => context.RegisterSourceOutput(context.CompilationProvider, (_, _) => action());
    }
}
