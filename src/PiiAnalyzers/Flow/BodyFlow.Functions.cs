using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace PiiAnalyzers.Flow;

/// <summary>Lambdas and local functions: run where they are used, with what the variables around them hold there.</summary>
internal sealed partial class BodyFlow
{
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
            foreach (var subscription in facts.Subscriptions)
            {
                NoteSubscription(subscription);
            }

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

        TakeEffect(facts);
        return facts;
    }

    /// <summary>What a lambda or local function assigned to variables of this body may have happened by the time the next line runs.</summary>
    private void TakeEffect(BodyFacts facts)
    {
        var variables = _state.Variables;
        foreach (var pair in facts.Exit.Variables)
        {
            if (variables.TryGetValue(pair.Key, out var before))
            {
                variables = variables.SetItem(pair.Key, before.Join(pair.Value));
            }
            else if (!SymbolEqualityComparer.Default.Equals(pair.Key.ContainingSymbol, facts.Function))
            {
                variables = variables.Add(pair.Key, pair.Value);
            }
        }

        _state = _state with { Variables = variables };
    }

    /// <summary>A lambda that is put into a variable is run where that variable is used, with what the variables around it hold then.</summary>
    private FlowValue Deferred(ILocalSymbol local, IFlowAnonymousFunctionOperation lambda)
    {
        if (_nesting >= MaxNesting)
        {
            return FlowValue.Clean;
        }

        if (!_functions.TryGetValue(lambda.Symbol, out var facts))
        {
            _functions.Add(lambda.Symbol, facts = new BodyFacts { Function = lambda.Symbol, Place = lambda.Symbol.DeclaringSyntaxReferences.FirstOrDefault() });
        }

        if (!_deferred.TryGetValue(local, out var known))
        {
            _deferred[local] = [lambda];
        }
        else if (!known.Contains(lambda))
        {
            _deferred[local] = known.Add(lambda);
        }

        return FlowValue.Clean with { Targets = [new(facts, null)] };
    }

    /// <summary>What a function that is called here puts of its arguments into variables of this body: of what is open there, this call's values.</summary>
    private void TakeArguments(FlowValue invoked, ImmutableArray<FlowArgument> arguments, SyntaxNode place)
    {
        foreach (var target in invoked.Targets)
        {
            if (target.Body is not { Function: { } function } body)
            {
                continue;
            }

            foreach (var pair in body.Exit.Variables)
            {
                if (SymbolEqualityComparer.Default.Equals(pair.Key.ContainingSymbol, function) || !_state.Variables.TryGetValue(pair.Key, out var held))
                {
                    continue;
                }

                foreach (var token in pair.Value.Tokens)
                {
                    if (token.Root is FlowRoot.Parameter { Symbol: var parameter } && SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, function))
                    {
                        foreach (var argument in arguments)
                        {
                            held = argument.Ordinal == parameter.Ordinal ? held.Join(Given(argument.Value, token, place)) : held;
                        }
                    }
                }

                _state = _state.With(pair.Key, held);
            }
        }
    }

    /// <summary>What is given for a parameter, in the place of the open token that stands for it.</summary>
    private FlowValue Given(FlowValue value, PersonalToken open, SyntaxNode place)
    {
        foreach (var step in open.Steps)
        {
            value = step switch
            {
                { Kind: FlowStepKind.Element } => ElementsOf(value, place),
                { Kind: FlowStepKind.Member, Symbol: { } member and not IParameterSymbol } => FlowSteps.Member(_context, value, member, place),
                _ => FlowValue.Clean,
            };
        }

        return open.Has(FlowFacts.Composed | FlowFacts.Printed) ? Compose(value, place) : value.MovedTo(place);
    }

    private void RunDeferred(ILocalSymbol local)
    {
        if (!_deferred.TryGetValue(local, out var lambdas))
        {
            return;
        }

        foreach (var lambda in lambdas)
        {
            RunUsed(lambda.Symbol, () => RunLambda(lambda, parameterValue: null));
        }
    }

    /// <summary>Runs a function that is used; what it did when it was run before where functions that use each other would be run once for each way from one to the other.</summary>
    private BodyFacts? RunUsed(IMethodSymbol function, Func<BodyFacts?> run)
    {
        var outermost = _used;
        _used ??= new(SymbolEqualityComparer.Default);
        var facts = !_used.Add(function) && _nesting > 1 && _functions.TryGetValue(function, out var known) ? known : run();
        _used = outermost;
        return facts;
    }

    private BodyFacts? RunLambda(IFlowAnonymousFunctionOperation lambda, Func<int, FlowValue>? parameterValue)
        => RunFunction(lambda.Symbol, flow => Graphs.OfLambda(flow._graph, lambda, flow._cancellationToken), parameterValue);

    private BodyFacts? RunLocalFunction(IMethodSymbol function)
        => _localFunctions.TryGetValue(function.OriginalDefinition, out var home)
            ? RunUsed(function.OriginalDefinition, () => RunFunction(function.OriginalDefinition, flow => Graphs.OfLocalFunction(home._graph, function.OriginalDefinition, flow._cancellationToken), parameterValue: null))
            : null;

    /// <summary>A lambda as a value: it runs some time, so it is run once here, with its parameters open.</summary>
    private FlowValue OfLambda(IFlowAnonymousFunctionOperation lambda)
        => RunLambda(lambda, parameterValue: null) is { } facts ? FlowValue.Clean with { Targets = [new(facts, null)] } : FlowValue.Clean;
}
