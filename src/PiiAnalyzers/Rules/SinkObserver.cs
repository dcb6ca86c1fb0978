using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PiiAnalyzers.Flow;
using PiiAnalyzers.Reporting;
using PiiAnalyzers.Sinks;

namespace PiiAnalyzers.Rules;

/// <summary>Asks of each call whether it is a sink, and reports the arguments that disclose personal data there.</summary>
internal sealed class SinkObserver(FlowContext flow, SinkCatalogue sinks, ImmutableHashSet<SinkFamily> families, Action<Diagnostic> report) : IFlowObserver
{
    /// <summary>A lambda may be run more than once; an argument is reported once.</summary>
    private readonly HashSet<SyntaxNode> _reported = [];

    public void OnCall(IOperation operation, ISymbol member, ISymbol? receiver, ImmutableArray<FlowArgument> arguments)
    {
        if (sinks.Find(member) is not { } sink || !families.Contains(sink.Library.Family))
        {
            return;
        }

        var call = new SinkCall(sink, receiver, arguments);
        foreach (var (place, value, effect) in call.Disclosed())
        {
            var tokens = flow.Disclosure.Of(value, effect, place.Syntax);
            var argument = WholeExpression(place.Syntax);
            if (!tokens.IsEmpty && _reported.Add(argument))
            {
                report(ToDiagnostic(sink, argument, tokens));
            }
        }
    }

    /// <summary>The expression as written: operations do not see parentheses and the null-forgiving operator.</summary>
    private static SyntaxNode WholeExpression(SyntaxNode syntax)
    {
        while (syntax.Parent is ParenthesizedExpressionSyntax || syntax.Parent.IsKind(SyntaxKind.SuppressNullableWarningExpression))
        {
            syntax = syntax.Parent!;
        }

        return syntax;
    }

    private static Diagnostic ToDiagnostic(Sink sink, SyntaxNode place, ImmutableArray<PersonalToken> tokens)
    {
        if (sink.Library.Family == SinkFamily.DiagnosticOutput)
        {
            return Finding.OfValue(RuleDescriptors.WrittenToDiagnosticOutput, place, tokens, sink.DisplayName);
        }

        // The value itself outweighs an object around another one: the argument gets one finding.
        var values = tokens.RemoveAll(static token => token.Has(FlowFacts.InsideObject | FlowFacts.ThroughToString));
        return values.IsEmpty
            ? Finding.OfCarrier(RuleDescriptors.CarrierLogged, place, tokens, sink.DisplayName)
            : Finding.OfValue(RuleDescriptors.PersonalDataLogged, place, values, sink.DisplayName);
    }
}
