using Microsoft.CodeAnalysis;

namespace PiiAnalyzers.Flow;

/// <summary>
/// The methods and properties that the compilation declares, by the name they are called by. The compilation itself goes through all of its
/// symbols for each name that it is asked for.
/// </summary>
/// <param name="compilation">The compilation.</param>
/// <param name="prefix">What the names begin with that will be asked for: other members are not made for it.</param>
internal sealed class MembersByName(Compilation compilation, string prefix = "")
{
    private readonly object _building = new();
    private volatile Dictionary<string, List<ISymbol>>? _members;

    /// <summary>The members of a name, and those that implement one of that name explicitly.</summary>
    public IReadOnlyList<ISymbol> Named(string name, CancellationToken cancellationToken)
        => (_members ?? Build(cancellationToken)).TryGetValue(CalledAs(name), out var found) ? found : [];

    private Dictionary<string, List<ISymbol>> Build(CancellationToken cancellationToken)
    {
        lock (_building)
        {
            // What was cancelled is not kept.
            return _members ??= Read(cancellationToken);
        }
    }

    private Dictionary<string, List<ISymbol>> Read(CancellationToken cancellationToken)
    {
        var members = new Dictionary<string, List<ISymbol>>(StringComparer.Ordinal);
        var open = new Stack<INamespaceOrTypeSymbol>([compilation.Assembly.GlobalNamespace]);
        while (open.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var container = open.Pop();
            foreach (var inner in container is INamespaceSymbol space ? space.GetMembers() : container.GetTypeMembers().CastArray<INamespaceOrTypeSymbol>())
            {
                open.Push(inner);
            }

            if (container is INamedTypeSymbol type && (prefix.Length == 0 || type.MemberNames.Any(IsAskedFor)))
            {
                Add(type, members);
            }
        }

        return members;
    }

    private void Add(INamedTypeSymbol type, Dictionary<string, List<ISymbol>> members)
    {
        foreach (var member in type.GetMembers())
        {
            if (member is not (IPropertySymbol or IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation or MethodKind.UserDefinedOperator or MethodKind.Conversion })
                || !IsAskedFor(member.Name))
            {
                continue;
            }

            var name = CalledAs(member.Name);
            if (!members.TryGetValue(name, out var list))
            {
                members.Add(name, list = []);
            }

            list.Add(member);
        }
    }

    private bool IsAskedFor(string name) => name.StartsWith(prefix, StringComparison.Ordinal);

    /// <summary>An explicit implementation is named after its interface as well.</summary>
    private static string CalledAs(string name) => name.Substring(name.LastIndexOf('.') + 1);
}
