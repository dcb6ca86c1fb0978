using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PiiAnalyzers.Flow;

/// <summary>
/// Follows values through one body: answers, for each expression at its point, the one question of the engine, what personal data
/// its value can be. What only another body can tell stays open. Split by construct; this part runs the body.
/// </summary>
internal sealed partial class BodyFlow
{
    /// <summary>Lambdas in lambdas that are followed.</summary>
    private const int MaxNesting = 8;

    private readonly FlowContext _context;
    private readonly ControlFlowGraph _graph;
    private readonly BodyFacts _facts;
    private readonly IMethodSymbol? _owner;
    private readonly CancellationToken _cancellationToken;
    private readonly int _nesting;
    private readonly Dictionary<(SyntaxNode, ISymbol?), CallSite> _sites;
    private readonly Dictionary<IMethodSymbol, BodyFlow> _localFunctions;

    /// <summary>Lambdas and local functions with open parameters: one that runs again adds to what is known of it.</summary>
    private readonly Dictionary<IMethodSymbol, BodyFacts> _functions;

    /// <summary>Local functions that call each other: one that is running is not run again inside itself.</summary>
    private readonly HashSet<IMethodSymbol> _running;
    private readonly Dictionary<CaptureId, IOperation> _captured = [];
    private readonly Dictionary<int, FlowValue> _thrown = [];

    /// <summary>Variables that stand for another place: ref locals, and writers around a stream or builder.</summary>
    private readonly Dictionary<ISymbol, IOperation> _aliases = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, IOperation> _wrapped = new(SymbolEqualityComparer.Default);

    /// <summary>Properties that variables were read from: a writer in a variable is still the console's.</summary>
    private readonly Dictionary<ISymbol, ISymbol> _origins = new(SymbolEqualityComparer.Default);

    /// <summary>How writers and streams in variables were opened.</summary>
    private readonly Dictionary<ISymbol, ImmutableArray<IOperation>> _opened = new(SymbolEqualityComparer.Default);
    private BasicBlock? _block;
    private bool _collecting;
    private int _visits;
    private FlowState _state = FlowState.Empty;

    private BodyFlow(FlowContext context, ControlFlowGraph graph, BodyFacts facts, IMethodSymbol? owner, CancellationToken cancellationToken)
    {
        _context = context;
        _graph = graph;
        _facts = facts;
        _owner = owner;
        _cancellationToken = cancellationToken;
        _sites = [];
        _functions = new(SymbolEqualityComparer.Default);
        _running = new(SymbolEqualityComparer.Default);
        _localFunctions = new(SymbolEqualityComparer.Default);
        foreach (var function in graph.LocalFunctions)
        {
            _localFunctions[function] = this;
        }
    }

    /// <summary>For a lambda or local function in another body.</summary>
    private BodyFlow(BodyFlow outer, ControlFlowGraph graph, BodyFacts facts)
        : this(outer._context, graph, facts, outer._owner, outer._cancellationToken)
    {
        _nesting = outer._nesting + 1;
        _sites = outer._sites;
        _functions = outer._functions;
        _running = outer._running;
        foreach (var pair in outer._localFunctions)
        {
            _localFunctions[pair.Key] = pair.Value;
        }

        foreach (var pair in outer._opened)
        {
            _opened[pair.Key] = pair.Value;
        }

        foreach (var pair in outer._captured)
        {
            _captured[pair.Key] = pair.Value;
        }
    }

    /// <summary>Runs a body to its fixpoint, then once more to note what reaches sinks and calls.</summary>
    public static BodyFacts Run(FlowContext context, ControlFlowGraph graph, IMethodSymbol? owner, CancellationToken cancellationToken)
    {
        var facts = new BodyFacts { Place = graph.OriginalOperation.Syntax.GetReference() };
        new BodyFlow(context, graph, facts, owner, cancellationToken).Run(FlowState.Empty, collect: true);
        return facts;
    }

    private void Run(FlowState entry, bool collect)
    {
        var inputs = new ControlFlowPass(_graph, entry, Transfer, _cancellationToken).Run();
        if (collect)
        {
            _collecting = true;
            foreach (var block in _graph.Blocks)
            {
                if (inputs[block.Ordinal] is { } input)
                {
                    Transfer(block, input, thrown: null);
                }
            }
        }

        _facts.Exit = inputs[_graph.Blocks.Length - 1] ?? FlowState.Empty;
        _context.CountVisits(_visits);
    }

    private void Return(FlowValue value)
    {
        var function = _facts.Function ?? _owner;
        if (function is { IsAsync: true, ReturnType: INamedTypeSymbol { IsGenericType: true } task } && !value.IsClean)
        {
            value = FlowValue.Of(new FlowShape(task).WithElements(value));
        }

        _facts.Returned = _facts.Returned.Join(value);
    }

    private FlowValue Yield(IReturnOperation yielded)
    {
        var value = Value(yielded.ReturnedValue);
        if (yielded.Kind == OperationKind.YieldReturn && !value.IsClean && (_facts.Function ?? _owner)?.ReturnType is { } sequence)
        {
            _facts.Returned = _facts.Returned.Join(FlowValue.Of(new FlowShape(sequence).WithElements(value)));
        }

        return FlowValue.Clean;
    }

    /// <summary>
    /// Runs a lambda or local function from the state in which it stands. With values for its parameters it is run as a part of this
    /// body; without, its parameters stay open, and the result is what a delegate to it runs.
    /// </summary>
    private BodyFacts? RunFunction(IMethodSymbol function, Func<BodyFlow, ControlFlowGraph?> graph, Func<int, FlowValue>? parameterValue)
    {
        if (_nesting >= MaxNesting)
        {
            return null;
        }

        var entry = _state;
        for (var i = 0; i < function.Parameters.Length; i++)
        {
            var parameter = function.Parameters[i];
            entry = parameterValue is null
                ? entry with { Variables = entry.Variables.Remove(parameter) }
                : entry.With(parameter, parameterValue(i));
        }

        BodyFacts? facts = null;
        if (parameterValue is not null || !_functions.TryGetValue(function, out facts))
        {
            facts = new BodyFacts { Function = function, Place = function.DeclaringSyntaxReferences.FirstOrDefault() };
            if (parameterValue is null)
            {
                _functions.Add(function, facts);
            }
        }

        if (_running.Contains(function) || graph(this) is not { } body)
        {
            return facts;
        }

        _running.Add(function);
        int hits = facts.Hits.Count, calls = facts.Calls.Count;
        new BodyFlow(this, body, facts).Run(entry, _collecting);
        _running.Remove(function);
        if (_collecting)
        {
            // What earlier runs of it found is here already.
            _facts.Hits.AddRange(facts.Hits.Skip(hits));
            foreach (var template in facts.Templates)
            {
                _facts.Templates[template.Key] = template.Value;
            }

            _facts.Calls.AddRange(facts.Calls.Skip(calls));
            foreach (var copy in facts.Copies)
            {
                NoteCopy(copy.Target, copy.Place, copy.Value);
            }

            foreach (var write in facts.Writes)
            {
                NoteWrite(write.Key, write.Value);
            }

            foreach (var uses in facts.Uses)
            {
                foreach (var use in uses.Value)
                {
                    NoteUse(uses.Key, use);
                }
            }
        }

        // What it assigned to variables of this body may have happened by the time the next line runs.
        var variables = _state.Variables;
        foreach (var pair in facts.Exit.Variables)
        {
            if (variables.TryGetValue(pair.Key, out var before))
            {
                variables = variables.SetItem(pair.Key, before.Join(pair.Value));
            }
            else if (!SymbolEqualityComparer.Default.Equals(pair.Key.ContainingSymbol, function))
            {
                variables = variables.Add(pair.Key, pair.Value);
            }
        }

        _state = _state with { Variables = variables };
        return facts;
    }

    private BodyFacts? RunLambda(IFlowAnonymousFunctionOperation lambda, Func<int, FlowValue>? parameterValue)
        => RunFunction(lambda.Symbol, flow => Graphs.OfLambda(flow._graph, lambda, flow._cancellationToken), parameterValue);

    private BodyFacts? RunLocalFunction(IMethodSymbol function)
        => _localFunctions.TryGetValue(function.OriginalDefinition, out var home)
            ? RunFunction(function.OriginalDefinition, flow => Graphs.OfLocalFunction(home._graph, function.OriginalDefinition, flow._cancellationToken), parameterValue: null)
            : null;

    /// <summary>A lambda as a value: it runs some time, so it is run once here, with its parameters open.</summary>
    private FlowValue OfLambda(IFlowAnonymousFunctionOperation lambda)
        => RunLambda(lambda, parameterValue: null) is { } facts ? FlowValue.Clean with { Targets = [new(facts, null)] } : FlowValue.Clean;

    private FlowValue Text(FlowValue value, SyntaxNode place) => _context.Disclosure.Text(value, place);

    private static bool IsTextType(ITypeSymbol? type) => type is { SpecialType: SpecialType.System_String };
}
