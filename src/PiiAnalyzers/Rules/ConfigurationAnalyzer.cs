using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PiiAnalyzers.Configuration;
using PiiAnalyzers.Flow;

namespace PiiAnalyzers.Rules;

/// <summary>PII5006: configuration that is not understood, or that names nothing.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConfigurationAnalyzer : PiiAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [RuleDescriptors.ConfigurationMalformed];

    /// <summary>A misspelt entry may be all there is.</summary>
    private protected override bool Concerns(FlowContext flow) => true;

    private protected override void Start(CompilationStartAnalysisContext context, FlowContext flow)
    {
        var problems = flow.Configuration.Problems.AddRange(flow.Classifier.Configured.Unresolved);
        if (problems.IsEmpty)
        {
            return;
        }

        // Where the file is: an editor shows it there while it is typed.
        context.RegisterAdditionalFileAction(file =>
        {
            foreach (var problem in problems)
            {
                if (problem.Place.Path is { } path && path == file.AdditionalFile.Path)
                {
                    file.ReportDiagnostic(ToDiagnostic(problem));
                }
            }
        });

        // Values of keys have no place; the first file of code stands for the project.
        var first = flow.Compilation.SyntaxTrees.FirstOrDefault();
        context.RegisterSyntaxTreeAction(tree =>
        {
            if (tree.Tree != first)
            {
                return;
            }

            foreach (var problem in problems)
            {
                if (problem.Place.Path is null)
                {
                    tree.ReportDiagnostic(ToDiagnostic(problem));
                }
            }
        });
    }

    private static Diagnostic ToDiagnostic(ConfigurationProblem problem)
        => Diagnostic.Create(
            RuleDescriptors.ConfigurationMalformed,
            problem.Place.Location,
            problem.IsUnresolved ? DiagnosticSeverity.Info : DiagnosticSeverity.Warning,
            additionalLocations: null,
            properties: null,
            problem.Place.Text,
            problem.Reason);
}
