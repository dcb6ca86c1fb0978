using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using PiiAnalyzers.Classification;
using PiiAnalyzers.Flow;
using PiiAnalyzers.Reporting;
using PiiAnalyzers.Rules.Acceptance;

namespace PiiAnalyzers.Rules;

/// <summary>PII1006, PII9001, PII9002: types whose text shows personal data, or that redaction cannot be generated for.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ToStringAnalyzer : PiiAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [RuleDescriptors.ToStringPrints, RuleDescriptors.RedactionNeedsPartial, RuleDescriptors.OwnToStringPrints];

    private protected override void Start(CompilationStartAnalysisContext context, FlowContext flow)
    {
        var accepted = new AcceptedDisclosures(context.Compilation);
        context.RegisterSymbolAction(symbol => Analyze(symbol, (INamedTypeSymbol)symbol.Symbol, flow, accepted), SymbolKind.NamedType);
    }

    private static void Analyze(SymbolAnalysisContext context, INamedTypeSymbol type, FlowContext flow, AcceptedDisclosures accepted)
    {
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct) || type.IsStatic || type.IsImplicitClass || !flow.Gate.Concerns(type, context.CancellationToken))
        {
            return;
        }

        // Methods of its own are looked at whatever the members are: they can print what is nested or computed.
        ReportOwn(context, ToStringMembers.ToStringOf(type), flow);
        if (type.IsRecord)
        {
            ReportOwn(context, ToStringMembers.PrintMembersOf(type), flow);
        }

        switch (flow.Printing.Redaction.StatusOf(type))
        {
            case RedactionStatus.NotPartial or RedactionStatus.FileLocal when type.IsRecord:
            case RedactionStatus.SealedByBase when type.IsRecord && ToStringMembers.ToStringOf(type) is null:
                ReportPrints(context, type, flow, accepted);
                break;

            case RedactionStatus.NotPartial when InheritsRedaction(type, flow) && AddsPersonalData(type, flow):
                context.ReportDiagnostic(Finding.Of(
                    RuleDescriptors.RedactionNeedsPartial, type.Locations[0], Declarations(type), type.Name, type.Name));
                break;

            case RedactionStatus.ContainerNotPartial:
                context.ReportDiagnostic(Finding.Of(
                    RuleDescriptors.RedactionNeedsPartial, type.Locations[0], Declarations(type), type.Name, FirstNotPartial(type).Name));
                break;
        }
    }

    private static void ReportPrints(SymbolAnalysisContext context, INamedTypeSymbol type, FlowContext flow, AcceptedDisclosures accepted)
    {
        if (accepted.Cover(type))
        {
            return;
        }

        var printed = new PrintedData(flow.Classifier, flow.Printing, texts: null).Of(type, elements: false);
        if (!printed.IsEmpty)
        {
            context.ReportDiagnostic(Finding.Of(
                RuleDescriptors.ToStringPrints, type.Locations[0], Declarations(type), type.Name, Finding.Describe(printed.Select(static path => path.Data))));
        }
    }

    private static void ReportOwn(SymbolAnalysisContext context, IMethodSymbol? method, FlowContext flow)
    {
        if (method is null || ToStringMembers.IsSynthesized(method) || ToStringMembers.IsGeneratedRedaction(method))
        {
            return;
        }

        var shown = flow.Links.TextOf(method.OriginalDefinition, context.CancellationToken);
        if (!shown.IsEmpty)
        {
            context.ReportDiagnostic(Finding.OfMethod(
                RuleDescriptors.OwnToStringPrints,
                method.Locations[0],
                shown,
                flow.Compilation,
                method.ContainingType.Name + "." + method.Name,
                Finding.Describe(shown.Select(static token => token.Data!))));
        }
    }

    private static bool InheritsRedaction(INamedTypeSymbol type, FlowContext flow)
        => type is { IsRecord: false, BaseType: { } baseType } && flow.Printing.Redaction.IsRedacted(baseType);

    private static bool AddsPersonalData(INamedTypeSymbol type, FlowContext flow)
        => type.GetMembers().Any(member => TypeShapes.IsPrintedByRecord(member) && flow.Classifier.Of(member) is not null);

    private static IEnumerable<Location> Declarations(INamedTypeSymbol type) => PartialCandidates.Of(type).Select(static node => node.GetLocation());

    private static INamedTypeSymbol FirstNotPartial(INamedTypeSymbol type)
    {
        for (var container = type.ContainingType; container is not null; container = container.ContainingType)
        {
            if (container.DeclaringSyntaxReferences.Any(static reference => reference.GetSyntax() is TypeDeclarationSyntax declaration && !declaration.Modifiers.Any(SyntaxKind.PartialKeyword)))
            {
                return container;
            }
        }

        return type;
    }
}
