using Microsoft.CodeAnalysis;

namespace PiiAnalyzers.Flow;

/// <summary>The place in the source of what a question is about, and what tells questions about one place apart.</summary>
internal sealed record QuestionRank(string Path, int Start, int Kind, string On) : IComparable<QuestionRank>
{
    /// <summary>The rank of a question whose answer is kept for others; null for one about an expression.</summary>
    public static QuestionRank? Of(object question) => question switch
    {
        BodyFacts facts => Of(facts.Place, 0, default),
        ValueTuple<BodyFacts, ReceiverType> facts => Of(facts.Item1.Place, 0, facts.Item2),
        IMethodSymbol method => Of(method, 1, default),
        ValueTuple<IMethodSymbol, ReceiverType> method => Of(method.Item1, 1, method.Item2),
        ISymbol member => Of(member, 2, default),
        ValueTuple<IParameterSymbol, string> parameter => Of(parameter.Item1, 3, default) is { } rank ? rank with { On = parameter.Item2 } : null,
        ValueTuple<IMethodSymbol, string> text => Of(text.Item1, 4, default),
        _ => null,
    };

    public int CompareTo(QuestionRank? other)
    {
        if (other is null)
        {
            return 1;
        }

        var order = string.CompareOrdinal(Path, other.Path);
        order = order != 0 ? order : Start.CompareTo(other.Start);
        order = order != 0 ? order : Kind.CompareTo(other.Kind);
        return order != 0 ? order : string.CompareOrdinal(On, other.On);
    }

    private static QuestionRank? Of(ISymbol symbol, int kind, ReceiverType on)
        => symbol.DeclaringSyntaxReferences.IsDefaultOrEmpty ? null : Of(symbol.DeclaringSyntaxReferences[0], kind, on);

    private static QuestionRank? Of(SyntaxReference? place, int kind, ReceiverType on)
        => place is null ? null : new(place.SyntaxTree.FilePath, place.Span.Start, kind, on.Type is { } type ? type.ToDisplayString() + on.IsExact : "");
}
