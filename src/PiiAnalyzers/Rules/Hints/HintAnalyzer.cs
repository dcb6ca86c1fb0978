using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PiiAnalyzers.Classification;
using PiiAnalyzers.Flow;
using PiiAnalyzers.Reporting;

namespace PiiAnalyzers.Rules.Hints;

/// <summary>PII5003: members that look like personal data, of which nothing says whether they are. A guess, and never more than a suggestion.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HintAnalyzer : PiiAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [RuleDescriptors.LooksPersonal];

    /// <summary>Hints are for code in which nothing is annotated yet; that something can be is enough.</summary>
    private protected override bool Concerns(FlowContext flow) => true;

    private protected override void Start(CompilationStartAnalysisContext context, FlowContext flow)
    {
        if (flow.Classifier.CanClassifyAnything)
        {
            context.RegisterSymbolAction(symbol => Analyze(symbol, (INamedTypeSymbol)symbol.Symbol, flow.Classifier), SymbolKind.NamedType);
        }
    }

    private static void Analyze(SymbolAnalysisContext context, INamedTypeSymbol type, Classifier classifier)
    {
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct or TypeKind.Interface) || type.IsStatic || type.IsImplicitClass || type.IsAnonymousType)
        {
            return;
        }

        HintedType? container = null;
        foreach (var member in type.GetMembers())
        {
            if (TypeOf(member) is { } memberType
                && Hint.Of(member, memberType, container ??= HintedTypes.Of(type)) is { } category
                && !classifier.IsDeclaredClean(member)
                && classifier.Of(member) is null
                && CategoryTypes.Fits(category, memberType))
            {
                context.ReportDiagnostic(Finding.OfHint(RuleDescriptors.LooksPersonal, member, category));
            }
        }
    }

    /// <summary>The type of a member that holds data others can read: what an override or implementation repeats is its base's to say.</summary>
    private static ITypeSymbol? TypeOf(ISymbol member) => member switch
    {
        { IsStatic: true } or { DeclaredAccessibility: Accessibility.Private } => null,
        IPropertySymbol { IsIndexer: false, IsOverride: false, GetMethod: not null, ExplicitInterfaceImplementations.IsEmpty: true } property when property.Locations[0].IsInSource => property.Type,
        IFieldSymbol { IsConst: false, IsImplicitlyDeclared: false, AssociatedSymbol: null } field => field.Type,
        _ => null,
    };
}
