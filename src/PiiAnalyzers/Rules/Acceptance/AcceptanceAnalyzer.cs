using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using PiiAnalyzers.Flow;
using PiiAnalyzers.Generation.Logging;

namespace PiiAnalyzers.Rules.Acceptance;

/// <summary>PII5007: accepted disclosures that nobody can stand by: without a reason, expired, or about nothing any more. The same for holes of
/// <c>LogRedacted</c> that are shown in clear.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AcceptanceAnalyzer : PiiAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [RuleDescriptors.AcceptanceCannotStand];

    private protected override void Start(CompilationStartAnalysisContext context, FlowContext flow)
    {
        if (!new AcceptedDisclosures(context.Compilation).Exist)
        {
            return;
        }

        OnCalls(context, flow, [LogHoles.MethodName], new PublicHoles(flow).Check);
        var findings = new AcceptedFindings(flow, SinkFamilies.ReportedIn(flow.Compilation));
        context.RegisterSymbolAction(
            symbol =>
            {
                if (symbol.Symbol.IsImplicitlyDeclared || symbol.Symbol is IMethodSymbol { PartialDefinitionPart: not null })
                {
                    return;
                }

                Check(symbol.Symbol, () => findings.AnyIn(symbol.Symbol, symbol.CancellationToken), flow, symbol.ReportDiagnostic, symbol.CancellationToken);
                foreach (var parameter in symbol.Symbol is IMethodSymbol { AssociatedSymbol: null } method ? method.Parameters : [])
                {
                    Check(parameter, () => findings.AnyIn(parameter, symbol.CancellationToken), flow, symbol.ReportDiagnostic, symbol.CancellationToken);
                }
            },
            SymbolKind.Method,
            SymbolKind.Property,
            SymbolKind.NamedType);
        context.RegisterSyntaxNodeAction(
            node =>
            {
                if (node.ContainingSymbol is { } owner
                    && node.Node.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } declaration
                    && AcceptedDisclosures.Function(node.Node, node.SemanticModel, node.CancellationToken) is { } function)
                {
                    Check(function, () => findings.AnyInFunction(node.Node, owner, declaration, node.CancellationToken), flow, node.ReportDiagnostic, node.CancellationToken);
                }
            },
            SyntaxKind.LocalFunctionStatement,
            SyntaxKind.ParenthesizedLambdaExpression,
            SyntaxKind.SimpleLambdaExpression);
    }

    private static void Check(ISymbol symbol, Func<bool> silencesAnything, FlowContext flow, Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        if (AcceptedDisclosures.Of(symbol) is not { ApplicationSyntaxReference: { } written } attribute)
        {
            return;
        }

        var reason = attribute.ConstructorArguments is [{ Kind: TypedConstantKind.Primitive, Value: var given }, ..] ? given as string : null;
        var expires = attribute.NamedArguments.FirstOrDefault(static argument => argument.Key == "Expires").Value is { IsNull: false, Value: string day } ? day : null;
        var problem = attribute.ConstructorArguments.IsEmpty && attribute.AttributeConstructor is null
            ? null // Half-typed: the compiler has its say first.
            : Reasons.ProblemOf(reason) ?? Reasons.ExpiryProblemOf(expires, flow.Configuration.AnalysisDate) ?? (silencesAnything() ? null : "silences nothing any more: remove it");
        if (problem is not null)
        {
            report(Diagnostic.Create(
                RuleDescriptors.AcceptanceCannotStand,
                written.GetSyntax(cancellationToken).GetLocation(),
                symbol is IMethodSymbol { MethodKind: MethodKind.Constructor } ? symbol.ContainingType.Name : symbol is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } ? "lambda" : symbol.Name,
                problem));
        }
    }
}
