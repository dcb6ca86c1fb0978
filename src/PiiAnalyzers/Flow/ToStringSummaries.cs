using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PiiAnalyzers.Classification;

namespace PiiAnalyzers.Flow;

/// <summary>What hand-written <c>ToString</c> and <c>PrintMembers</c> methods of this compilation show: each analysed once, on demand.</summary>
internal sealed class ToStringSummaries(FlowContext context) : IDisposable
{
    private readonly ConcurrentDictionary<IMethodSymbol, ImmutableArray<PersonalPath>> _answers = new(SymbolEqualityComparer.Default);

    /// <summary>Methods this thread is analysing: two that call each other add nothing to each other.</summary>
    private readonly ThreadLocal<HashSet<IMethodSymbol>> _running = new(() => new(SymbolEqualityComparer.Default));

    public ImmutableArray<PersonalPath> Of(IMethodSymbol method)
    {
        if (_answers.TryGetValue(method, out var known))
        {
            return known;
        }

        var running = _running.Value!;
        if (!running.Add(method))
        {
            return [];
        }

        try
        {
            var answer = Analyze(method, CancellationToken.None);
            return running.Count == 1 ? _answers.GetOrAdd(method, answer) : answer;
        }
        finally
        {
            running.Remove(method);
        }
    }

    public void Dispose() => _running.Dispose();

    private ImmutableArray<PersonalPath> Analyze(IMethodSymbol method, CancellationToken cancellationToken)
    {
        if (BodySource.GraphOf(method, context.Compilation, cancellationToken) is not { } graph)
        {
            return [];
        }

        var result = BodyFlow.Run(context, graph, FlowState.Empty, observer: null, cancellationToken);
        var shown = method.Name == "PrintMembers" && method.Parameters.Length == 1
            ? result.Exit.Variables.TryGetValue(method.Parameters[0], out var builder) ? builder : FlowValue.Clean
            : result.Returned;
        var paths = ImmutableArray.CreateBuilder<PersonalPath>();
        foreach (var token in shown.Tokens)
        {
            if (!paths.Any(path => SymbolEqualityComparer.Default.Equals(path.Data.Symbol, token.Data.Symbol)))
            {
                paths.Add(new(token.Path.IsEmpty ? [token.Data.Symbol] : token.Path, token.Data));
            }
        }

        return paths.ToImmutable();
    }
}
