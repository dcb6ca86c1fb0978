using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using PiiAnalyzers.Classification;
using PiiAnalyzers.Flow;
using PiiAnalyzers.Generation;
using PiiAnalyzers.Generation.Logging;
using PiiAnalyzers.Generation.Views;

namespace PiiAnalyzers.Rules.Acceptance;

/// <summary>Holes of <c>LogRedacted</c> that show personal data in clear, <c>{customer.Email:public:reason}</c>: the reason is one that somebody can stand by.</summary>
internal sealed class PublicHoles(FlowContext flow)
{
    private const string Public = "public";

    // Made for the first such hole, of which most projects have none.
    private readonly Lazy<RedactionContext> _redaction = new(() => new RedactionContext(flow.Compilation, flow.Configuration));

    public void Check(SyntaxNodeAnalysisContext context)
    {
        if (!LogHoles.IsCandidate(context.Node))
        {
            return;
        }

        foreach (var argument in ((InvocationExpressionSyntax)context.Node).ArgumentList.Arguments)
        {
            foreach (var part in LogHoles.InterpolatedParts(argument.Expression))
            {
                if (part is InterpolationSyntax { FormatClause.FormatStringToken.ValueText: var format } hole
                    && ReasonIn(format) is { } reason
                    && Reasons.ProblemOf(reason) is { } problem
                    && !IsShownByView(context.SemanticModel.GetTypeInfo(hole.Expression, context.CancellationToken).Type)
                    && new HoleClassifier(_redaction.Value, context.SemanticModel, asksTypes: true, context.CancellationToken).Of(hole.Expression) is not null)
                {
                    context.ReportDiagnostic(Diagnostic.Create(RuleDescriptors.AcceptanceCannotStand, hole.FormatClause.GetLocation(), hole.Expression.ToString(), problem));
                }
            }
        }
    }

    /// <summary>An object with a view is shown by it, even where it is shown in clear; and so are the elements of a sequence.</summary>
    private static bool IsShownByView(ITypeSymbol? type)
        => type is not null && (Implements(type) || (TypeShapes.ElementType(type) is { } element && Implements(element)));

    private static bool Implements(ITypeSymbol type)
    {
        foreach (var contract in type.AllInterfaces)
        {
            if (MetadataNames.Is(contract, Carriers.InterfaceName))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What is given as the reason to show a value; null where the format does not ask for that.</summary>
    private static string? ReasonIn(string format)
        => format == Public ? string.Empty
            : format.StartsWith(Public + ":", StringComparison.Ordinal) ? format.Substring(Public.Length + 1)
            : null;
}
