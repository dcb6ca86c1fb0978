using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PiiAnalyzers.Sinks;

namespace PiiAnalyzers.Flow;

/// <summary>
/// Sinks that depend on the writer a method is given. What callers pass as text is decided at each call, by the writer that goes with it;
/// what the method writes by itself is disclosed as soon as one caller passes a writer to the place.
/// </summary>
internal sealed partial class Linker
{
    private void Add(LinkBuilder link, Sink sink, SyntaxNode place, ImmutableArray<PersonalToken> tokens, OpenWriter? writer, BodyFacts? home = null)
    {
        if (writer is null || tokens.IsEmpty)
        {
            link.Add(sink, place, tokens);
            return;
        }

        var passed = WriterTargetKinds.None;
        var isKept = false;
        foreach (var parameter in writer.Parameters)
        {
            passed |= parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } lambda ? WritersFor(lambda, parameter.Ordinal, home) : WritersFor(parameter);
            isKept |= parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor };
        }

        var isPassed = writer.IsDefault || (passed & writer.Kind) != 0;
        if (isKept)
        {
            // An object keeps its writer: its methods write where all objects of the type do, or it is not known of which.
            if (passed == writer.Kind || (writer.IsDefault && passed == WriterTargetKinds.None))
            {
                link.Add(sink, place, tokens);
                return;
            }

            isPassed = false;
        }

        link.Add(sink, place, isPassed ? tokens : tokens.RemoveAll(static token => !token.IsOpen), writer);
    }

    /// <summary>Whether a call passes a writer that makes the callee a sink, or one that its own callers decide about.</summary>
    private static bool WritesTo(OpenWriter? writer, CallSite site, FlowTarget target, out OpenWriter? open)
    {
        open = null;
        if (writer is null)
        {
            return true;
        }

        var parameters = ImmutableArray<IParameterSymbol>.Empty;
        foreach (var parameter in writer.Parameters)
        {
            if (Passed(new FlowRoot.Parameter(parameter), site, target) is null)
            {
                continue;
            }

            var passed = site.Writer(parameter.Ordinal);
            if (passed.Is(writer.Kind))
            {
                return true;
            }

            if (passed == WriterTarget.Nothing)
            {
                if (writer.IsDefault)
                {
                    return true;
                }
            }
            else if (passed.IsOpen)
            {
                parameters = parameters.AddRange(passed.Parameters);
            }
        }

        open = parameters.IsEmpty ? null : writer with { Parameters = parameters };
        return open is not null;
    }

    /// <summary>Where the writers write that callers in the compilation pass for a parameter.</summary>
    private WriterTargetKinds WritersFor(IParameterSymbol parameter)
        => Ask((parameter.OriginalDefinition, "writers"), WriterTargetKinds.None, () => In(default, () => Passed(parameter.OriginalDefinition)));

    private WriterTargetKinds Passed(IParameterSymbol parameter)
    {
        var kinds = WriterTargetKinds.None;
        if (parameter.ContainingSymbol is not IMethodSymbol method)
        {
            return kinds;
        }

        var searched = 0;
        foreach (var declaration in _context.Gate.DeclarationsThatMention(GateName(method)))
        {
            if (++searched > MaxCallers)
            {
                return kinds | WriterTargetKinds.Unknown;
            }

            foreach (var facts in _context.Bodies.OfMember(declaration, cancellationToken))
            {
                foreach (var site in facts.Calls)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    if (site.Method is { } called && Runs(called.OriginalDefinition, method, site.IsVirtual))
                    {
                        var writer = site.Writer(parameter.Ordinal);
                        kinds |= writer.Kinds;
                        foreach (var outer in writer.Parameters)
                        {
                            kinds |= WritersFor(outer);
                        }
                    }
                }
            }
        }

        return kinds;
    }

    /// <summary>Where the writers write with which a lambda is called: by the body that it stands in, or by a method that it is passed to.</summary>
    private WriterTargetKinds WritersFor(IMethodSymbol lambda, int ordinal, BodyFacts? home)
    {
        var kinds = WriterTargetKinds.None;
        foreach (var site in home?.Calls ?? [])
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (IsAmong(site.Delegate, lambda))
            {
                kinds |= site.Writer(ordinal).Kinds;
            }

            for (var i = 0; i < site.ParameterCount; i++)
            {
                if (IsAmong(site.Argument(i), lambda))
                {
                    kinds |= WritersOfCallees(site, i, ordinal);
                }
            }
        }

        return kinds;
    }

    private WriterTargetKinds WritersOfCallees(CallSite site, int passedFor, int ordinal)
    {
        var kinds = WriterTargetKinds.None;
        foreach (var callee in CalleesOf(site))
        {
            foreach (var linked in LinkedBodiesOf(callee))
            {
                foreach (var invocation in linked.Invocations)
                {
                    if (invocation.Delegate is { Root: FlowRoot.Parameter { Symbol: var called }, Steps.IsEmpty: true } && called.Ordinal == passedFor)
                    {
                        kinds |= invocation.Site.Writer(ordinal).Kinds;
                    }
                }
            }
        }

        return kinds;
    }

    private static bool IsAmong(FlowValue value, IMethodSymbol lambda)
    {
        foreach (var target in value.Targets)
        {
            if (SymbolEqualityComparer.Default.Equals(target.Body?.Function, lambda))
            {
                return true;
            }
        }

        return false;
    }

    private bool Runs(IMethodSymbol called, IMethodSymbol method, bool isVirtual)
        => SymbolEqualityComparer.Default.Equals(called, method)
        || SymbolEqualityComparer.Default.Equals(Bodies.Implementation(called), method)
        || (isVirtual && called.Name == method.Name && Overrides(called).Contains(method, SymbolEqualityComparer.Default));
}
