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

    /// <summary>Names of sinks that count in one file only, since it names what declares them.</summary>
    private readonly Dictionary<SyntaxTree, HashSet<string>> _witnessed = [];

    public NameGate(Compilation compilation, Classifier classifier, SinkCatalogue sinks, CancellationToken cancellationToken)
    {
        var declarations = new List<DeclarationFacts>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            declarations.AddRange(TreeFacts.Of(tree, cancellationToken).Declarations);
        }

        _mentions = MentionsIn(declarations);
        _personal = Close(MarkerNames.In(compilation, classifier), declarations, _mentions, toContainer: true, cancellationToken);
        _reaching = _personal.Count == 0 ? [] : Close(sinks.Names.Concat(Witness(sinks.WitnessedNames)), declarations, _mentions, toContainer: false, cancellationToken);
    }

    /// <summary>Whether code of the compilation, or what it names of a reference, is annotated.</summary>
    public bool IsAnythingPersonal => _personal.Count > 0;

    /// <summary>Whether code with these identifiers can hold personal data and reach a sink.</summary>
    /// <param name="code">The code block.</param>
    /// <param name="owner">The symbol it belongs to: an accessor does not name its property, nor a method the base class it reads from.</param>
    public bool Admits(SyntaxNode code, ISymbol owner)
    {
        if (_personal.Count == 0)
        {
            return false;
        }

        var personal = (owner is IMethodSymbol { AssociatedSymbol: { } property } && _personal.Contains(property.Name))
            || (owner.ContainingType is { } type && _personal.Contains(type.Name));
        var reaching = false;
        _witnessed.TryGetValue(code.SyntaxTree, out var witnessed);
        foreach (var token in code.DescendantTokens())
        {
            if (token.RawKind == (int)Microsoft.CodeAnalysis.CSharp.SyntaxKind.IdentifierToken)
            {
                var name = token.ValueText;
                personal = personal || _personal.Contains(name);
                reaching = reaching || _reaching.Contains(name) || witnessed?.Contains(name) == true || (SyntaxMarks.Of(token, name) is { } mark && _reaching.Contains(mark));
                if (personal && reaching)
                {
                    return true;
                }
            }
            else if (!reaching && token.RawKind == (int)Microsoft.CodeAnalysis.CSharp.SyntaxKind.NewKeyword && SyntaxMarks.OfNew(token) is { } created)
            {
                reaching = _reaching.Contains(created);
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

    /// <summary>Whether a name occurs anywhere in the compilation.</summary>
    public bool Mentions(string name) => _mentions.ContainsKey(name);

    /// <summary>The declarations, types aside, in which a name occurs.</summary>
    public IEnumerable<SyntaxNode> DeclarationsThatMention(string name)
        => _mentions.TryGetValue(name, out var list) ? list.Select(static declaration => declaration.Node(CancellationToken.None)).Where(static node => node is not Microsoft.CodeAnalysis.CSharp.Syntax.BaseTypeDeclarationSyntax) : [];

    /// <summary>Notes where witnessed names count, and gives the names of the declarations that mention them there.</summary>
    private HashSet<string> Witness(IEnumerable<(string Name, string Witness)> names)
    {
        var declared = new HashSet<string>(StringComparer.Ordinal);
        var files = new Dictionary<string, HashSet<SyntaxTree>>(StringComparer.Ordinal);
        foreach (var (name, witness) in names)
        {
            if (!_mentions.TryGetValue(name, out var list) || !_mentions.TryGetValue(witness, out var witnesses))
            {
                continue;
            }

            if (!files.TryGetValue(witness, out var trees))
            {
                files.Add(witness, trees = [.. witnesses.Select(static declaration => declaration.Tree)]);
            }

            foreach (var declaration in list)
            {
                if (!trees.Contains(declaration.Tree))
                {
                    continue;
                }

                if (!_witnessed.TryGetValue(declaration.Tree, out var known))
                {
                    _witnessed.Add(declaration.Tree, known = new(StringComparer.Ordinal));
                }

                known.Add(name);
                declared.Add(declaration.Name);
            }
        }

        return declared;
    }

    private static Dictionary<string, List<DeclarationFacts>> MentionsIn(List<DeclarationFacts> declarations)
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

    private static Dictionary<string, List<DeclarationFacts>> MembersOf(List<DeclarationFacts> declarations)
    {
        var members = new Dictionary<string, List<DeclarationFacts>>(StringComparer.Ordinal);
        foreach (var declaration in declarations)
        {
            if (declaration is { IsType: false, Container: { } container })
            {
                if (!members.TryGetValue(container, out var list))
                {
                    members.Add(container, list = []);
                }

                list.Add(declaration);
            }
        }

        return members;
    }

    /// <summary>The names from which the declarations that mention them can be reached: the smallest set that holds all of them.</summary>
    private static HashSet<string> Close(
        IEnumerable<string> seeds,
        List<DeclarationFacts> declarations,
        Dictionary<string, List<DeclarationFacts>> mentions,
        bool toContainer,
        CancellationToken cancellationToken)
    {
        var closure = new Closure();
        var members = toContainer ? MembersOf(declarations) : [];
        foreach (var seed in seeds)
        {
            closure.Add(seed);
        }

        if (!closure.Names.Any(mentions.ContainsKey))
        {
            return [];
        }

        while (closure.Queue.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!mentions.TryGetValue(closure.Queue.Dequeue(), out var list))
            {
                continue;
            }

            foreach (var declaration in list)
            {
                closure.Add(declaration.Name);
                if (!toContainer)
                {
                    continue;
                }

                // What derives from a personal type can read what it inherits without naming the type.
                if (declaration.IsType && members.TryGetValue(declaration.Name, out var inherited))
                {
                    foreach (var member in inherited)
                    {
                        closure.Add(member.Name);
                    }
                }

                if (declaration is { IsData: true, Container: { } container })
                {
                    closure.Add(container);
                }

                foreach (var written in declaration.Written ?? NoNames)
                {
                    closure.Add(written);
                }
            }
        }

        return closure.Names;
    }

    /// <summary>A growing set of names, and those of it whose mentions are still to be looked at.</summary>
    private sealed class Closure
    {
        private const string AttributeSuffix = "Attribute";

        public HashSet<string> Names { get; } = new(StringComparer.Ordinal);

        public Queue<string> Queue { get; } = new();

        public void Add(string name)
        {
            if (name.Length > 0 && Names.Add(name))
            {
                Queue.Enqueue(name);

                // An attribute declared here is applied by its short name.
                if (name.EndsWith(AttributeSuffix, StringComparison.Ordinal))
                {
                    Add(name.Substring(0, name.Length - AttributeSuffix.Length));
                }
            }
        }
    }
}
