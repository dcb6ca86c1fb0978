using System.Collections.Immutable;
using PiiAnalyzers.Classification;

namespace PiiAnalyzers.Flow;

/// <summary>How much an answer says. Answers only grow from round to round, so one of the same size is the same.</summary>
internal static class AnswerSize
{
    /// <summary>Objects in objects that are counted.</summary>
    private const int MaxDepth = 4;

    public static int Of(object answer) => answer switch
    {
        FlowValue value => Of(value, 0),
        LinkedBody body => body.Findings.Sum(static finding => 1 + finding.Tokens.Length) + body.OwnSinks.Length + body.Invocations.Length,
        ImmutableArray<PersonalPath> paths => paths.Length,
        ImmutableArray<PersonalToken> tokens => tokens.Length,
        CallSite site => Of(site),
        WriterTargetKinds kinds => (int)kinds,
        _ => throw new ArgumentException("No answer of the engine: " + answer.GetType(), nameof(answer)),
    };

    private static int Of(CallSite site)
    {
        var size = Of(site.Receiver, 0) + Of(site.Delegate, 0);
        for (var i = 0; i < site.ParameterCount; i++)
        {
            size += Of(site.Argument(i), 0);
        }

        return size + site.Uses.Sum(Of);
    }

    private static int Of(FlowValue value, int depth)
    {
        var size = value.Tokens.Length + value.Targets.Length;
        if (depth < MaxDepth)
        {
            foreach (var shape in value.Shapes)
            {
                size += 1 + (shape.Elements is { } elements ? 1 + Of(elements, depth + 1) : 0);
                foreach (var pair in shape.Members)
                {
                    size += 1 + Of(pair.Value, depth + 1);
                }
            }
        }

        return size;
    }
}
