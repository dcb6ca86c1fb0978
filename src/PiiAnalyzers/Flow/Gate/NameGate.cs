using Microsoft.CodeAnalysis;
using PiiAnalyzers.Classification;
using PiiAnalyzers.Sinks;

namespace PiiAnalyzers.Flow.Gate;

/// <summary>
/// Decides by names, before anything is bound, which code can both hold personal data and reach a sink. Errs on the side of looking:
/// names are closed over the declarations that mention them, so a helper that logs makes its callers worth a look, and a property
/// that returns a customer makes its readers so.
/// </summary>
internal sealed class NameGate
{
    private readonly Dictionary<string, List<DeclarationFacts>> _mentions;
    private static readonly HashSet<string> NoNames = [];
    private readonly HashSet<string> _personal;
    private readonly HashSet<string> _reaching;

    public NameGate(Compilation compilation, Classifier classifier, IEnumerable<string> sinkNames, CancellationToken cancellationToken)
    {
        var declarations = new List<DeclarationFacts>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            declarations.AddRange(TreeFacts.Of(tree, cancellationToken).Declarations);
        }

        _mentions = Mentions(declarations);
        _personal = Close(MarkerNames.In(compilation, classifier), declarations, _mentions, toContainer: true, cancellationToken);
        _reaching = _personal.Count == 0 ? [] : Close(sinkNames, declarations, _mentions, toContainer: false, cancellationToken);
    }

    /// <summary>Whether code with these identifiers can hold personal data and reach a sink.</summary>
    /// <param name="code">The code block.</param>
    /// <param name="owner">The symbol it belongs to: an accessor does not name its property.</param>
    public bool Admits(SyntaxNode code, ISymbol owner)
    {
        if (_personal.Count == 0)
        {
            return false;
        }

        var personal = owner is IMethodSymbol { AssociatedSymbol: { } property } && _personal.Contains(property.Name);
        var reaching = false;
        foreach (var token in code.DescendantTokens())
        {
            if (token.RawKind == (int)Microsoft.CodeAnalysis.CSharp.SyntaxKind.IdentifierToken)
            {
                var name = token.ValueText;
                personal = personal || _personal.Contains(name);
                reaching = reaching || _reaching.Contains(name);
                if (personal && reaching)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether a method of the name can pass what it is given on to a sink.</summary>
    public bool MayReachSink(string name) => _reaching.Contains(name);

    /// <summary>Whether something of the name can be, return or carry personal data.</summary>
    public bool MayBePersonal(string name) => _personal.Contains(name);

    /// <summary>The declarations, types aside, in which a name occurs.</summary>
    public IEnumerable<SyntaxNode> DeclarationsThatMention(string name)
        => _mentions.TryGetValue(name, out var list) ? list.Select(static declaration => declaration.Node(CancellationToken.None)).Where(static node => node is not Microsoft.CodeAnalysis.CSharp.Syntax.BaseTypeDeclarationSyntax) : [];

    private static Dictionary<string, List<DeclarationFacts>> Mentions(List<DeclarationFacts> declarations)
    {
        var mentions = new Dictionary<string, List<DeclarationFacts>>(StringComparer.Ordinal);
        foreach (var declaration in declarations)
        {
            foreach (var identifier in declaration.Identifiers)
            {
                if (!mentions.TryGetValue(identifier, out var list))
                {
                    mentions.Add(identifier, list = []);
                }

                list.Add(declaration);
            }
        }

        return mentions;
    }

    /// <summary>The names from which the declarations that mention them can be reached: the smallest set that holds all of them.</summary>
    private static HashSet<string> Close(
        IEnumerable<string> seeds,
        List<DeclarationFacts> declarations,
        Dictionary<string, List<DeclarationFacts>> mentions,
        bool toContainer,
        CancellationToken cancellationToken)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var mentioned = false;
        var queue = new Queue<string>();
        foreach (var seed in seeds)
        {
            if (names.Add(seed))
            {
                queue.Enqueue(seed);
                mentioned |= mentions.ContainsKey(seed);
            }
        }

        if (!mentioned)
        {
            return [];
        }

        while (queue.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!mentions.TryGetValue(queue.Dequeue(), out var list))
            {
                continue;
            }

            foreach (var declaration in list)
            {
                if (declaration.Name.Length > 0 && names.Add(declaration.Name))
                {
                    queue.Enqueue(declaration.Name);
                }

                foreach (var written in toContainer && declaration.Written is { } assigned ? assigned : NoNames)
                {
                    if (names.Add(written))
                    {
                        queue.Enqueue(written);
                    }
                }

                if (toContainer && declaration is { IsData: true, Container: { } container } && names.Add(container))
                {
                    queue.Enqueue(container);
                }
            }
        }

        return names;
    }
}
