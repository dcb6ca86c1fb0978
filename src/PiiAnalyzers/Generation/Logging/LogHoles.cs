using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PiiAnalyzers.Generation.Logging;

/// <summary>Finds the holes of <c>logger.LogRedacted(level, $"...")</c>.</summary>
internal static class LogHoles
{
    public const string MethodName = "LogRedacted";

    public static bool IsCandidate(SyntaxNode node)
        => node is InvocationExpressionSyntax { ArgumentList.Arguments.Count: > 1 } invocation
        && invocation.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: MethodName } or MemberBindingExpressionSyntax { Name.Identifier.ValueText: MethodName };

    /// <summary>The call itself cannot be bound, since what it calls is generated; its holes can.</summary>
    public static EquatableArray<LogHole> Of(InvocationExpressionSyntax invocation, RedactionContext context, CancellationToken cancellation)
    {
        var model = context.ModelOf(invocation.SyntaxTree);
        var holes = new List<LogHole>();
        var classifier = new HoleClassifier(context, model, asksTypes: true, cancellation);
        foreach (var argument in invocation.ArgumentList.Arguments)
        {
            foreach (var part in InterpolatedParts(argument.Expression))
            {
                if (part is InterpolationSyntax hole)
                {
                    holes.Add(new(Bare(hole.Expression).ToString(), classifier.Of(hole.Expression)?.ToString()));
                }
            }
        }

        return new([.. holes]);
    }

    /// <summary>Expressions that are written alike in several places have one row: the place where most is at stake decides.</summary>
    public static EquatableArray<LogHole> Merge(ImmutableArray<EquatableArray<LogHole>> calls)
    {
        var categories = new SortedDictionary<string, string?>(StringComparer.Ordinal);
        foreach (var call in calls)
        {
            foreach (var hole in call)
            {
                categories[hole.Expression] = !categories.TryGetValue(hole.Expression, out var known) || known is null || known == hole.Category ? hole.Category
                    : hole.Category is null ? known
                    : nameof(Classification.Category.Unspecified);
            }
        }

        return new([.. categories.Select(static entry => new LogHole(entry.Key, entry.Value))]);
    }

    /// <summary>The name of a hole in the template: <c>customer.Email</c> is <c>CustomerEmail</c>, as templates are written.</summary>
    public static string NameOf(string expression)
    {
        var name = new StringBuilder(expression.Length);
        var starts = true;
        foreach (var character in expression)
        {
            var isPart = character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_';
            if (isPart)
            {
                name.Append(starts ? char.ToUpperInvariant(character) : character);
            }

            starts = !isPart;
        }

        return name.Length == 0 ? "Value" : name.ToString();
    }

    /// <summary>What the compiler hands over: without what it does not keep, parentheses and null-forgiving operators around the whole.</summary>
    private static ExpressionSyntax Bare(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedExpressionSyntax inner => Bare(inner.Expression),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } inner => Bare(inner.Operand),
        _ => expression,
    };

    // A string that is put together of several interpolated ones goes to the handler as one.
    public static IEnumerable<InterpolatedStringContentSyntax> InterpolatedParts(ExpressionSyntax expression) => expression switch
    {
        InterpolatedStringExpressionSyntax interpolated => interpolated.Contents,
        ParenthesizedExpressionSyntax parentheses => InterpolatedParts(parentheses.Expression),
        BinaryExpressionSyntax sum => InterpolatedParts(sum.Left).Concat(InterpolatedParts(sum.Right)),
        _ => [],
    };
}
