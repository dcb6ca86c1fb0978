using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace PiiAnalyzers.Flow;

/// <summary>
/// Which members of what they are given methods put something into, and of the object they are called on. Read off the syntax: most
/// methods only read, and only for those that write a caller asks what was left.
/// </summary>
internal sealed class ParameterWrites(FlowContext context)
{
    /// <summary>In place of a parameter's position, the object that a method is called on.</summary>
    public const int This = -1;

    /// <summary>Methods that an object is handed on to: overloads call each other, each with all the others.</summary>
    private const int MaxHandedOn = 64;

    private readonly ConcurrentDictionary<(IMethodSymbol Method, int Ordinal), WrittenMembers> _known = new();
    private readonly ConcurrentDictionary<(IMethodSymbol Method, int Ordinal), WrittenMembers> _found = new();

    /// <param name="method">The method that is called.</param>
    /// <param name="ordinal">The parameter's position, or <see cref="This"/>.</param>
    /// <param name="isVirtual">Whether what overrides or implements it may be what runs.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public WrittenMembers Of(IMethodSymbol method, int ordinal, bool isVirtual, CancellationToken cancellationToken)
    {
        method = Bodies.Implementation(method).OriginalDefinition;
        if (!isVirtual)
        {
            return Of(method, ordinal, cancellationToken);
        }

        var all = WrittenMembers.None;
        foreach (var target in DispatchTargets.Of(method, context.Members, context.Limits.MaxDispatchTargets, cancellationToken))
        {
            all = all.Or(Of(Bodies.Implementation(target).OriginalDefinition, ordinal, cancellationToken));
        }

        return all;
    }

    private WrittenMembers Of(IMethodSymbol method, int ordinal, CancellationToken cancellationToken)
        => _known.TryGetValue((method, ordinal), out var known) ? known : _known.GetOrAdd((method, ordinal), Reached((method, ordinal), cancellationToken));

    private WrittenMembers Reached((IMethodSymbol Method, int Ordinal) first, CancellationToken cancellationToken)
    {
        var seen = new HashSet<(IMethodSymbol, int)> { first };
        var open = new Queue<(IMethodSymbol Method, int Ordinal)>(seen);
        var all = WrittenMembers.None;
        while (open.Count > 0)
        {
            var next = open.Dequeue();
            var found = _found.TryGetValue(next, out var known) ? known : _found.GetOrAdd(next, Find(next.Method, next.Ordinal, cancellationToken));
            all = ReferenceEquals(all, WrittenMembers.None) ? found : all.Or(found) with { Always = all.Always };
            foreach (var (name, ordinal, isOwn) in found.HandedOnTo)
            {
                foreach (var other in isOwn ? Inherited(next.Method.ContainingType, name) : context.Members.Named(name, cancellationToken))
                {
                    var position = ordinal == This && other is IMethodSymbol { IsExtensionMethod: true } ? 0 : ordinal;
                    if (other is IMethodSymbol method && position < method.Parameters.Length && seen.Count < MaxHandedOn && seen.Add((Bodies.Implementation(method).OriginalDefinition, position)))
                    {
                        open.Enqueue((Bodies.Implementation(method).OriginalDefinition, position));
                    }
                }
            }
        }

        return all;
    }

    /// <summary>The members of a name that a type has, its own and those of its bases.</summary>
    private static IEnumerable<ISymbol> Inherited(INamedTypeSymbol? type, string name)
    {
        for (; type is not null; type = type.BaseType)
        {
            foreach (var member in type.GetMembers(name))
            {
                yield return member;
            }
        }
    }

    /// <summary>What one method does with the object, and what it hands it on to.</summary>
    private static WrittenMembers Find(IMethodSymbol method, int ordinal, CancellationToken cancellationToken)
        => ordinal >= method.Parameters.Length || method.DeclaringSyntaxReferences.IsDefaultOrEmpty
            ? WrittenMembers.None
            : new WriteFinder(method, ordinal == This ? null : method.Parameters[ordinal].Name).Find(method.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken), cancellationToken);
}
