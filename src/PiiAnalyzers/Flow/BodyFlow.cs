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
    /// <summary>Functions that were run for the use in the body that is being looked at: those that are used behind others are run once for it.</summary>
    private HashSet<IMethodSymbol>? _used;

    /// <summary>Lambdas in variables.</summary>
    private readonly Dictionary<ISymbol, ImmutableArray<IFlowAnonymousFunctionOperation>> _deferred = new(SymbolEqualityComparer.Default);
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
        _used = outer._used;
        foreach (var pair in outer._localFunctions)
        {
            _localFunctions[pair.Key] = pair.Value;
        }

        foreach (var pair in outer._opened)
        {
            _opened[pair.Key] = pair.Value;
        }

        foreach (var pair in outer._deferred)
        {
            _deferred[pair.Key] = pair.Value;
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

    private FlowValue Text(FlowValue value, SyntaxNode place) => _context.Disclosure.Text(value, place);

    private static bool IsTextType(ITypeSymbol? type) => type is { SpecialType: SpecialType.System_String };
}
