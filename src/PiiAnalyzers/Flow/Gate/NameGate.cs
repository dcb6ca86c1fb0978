using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PiiAnalyzers.Classification;
using PiiAnalyzers.Sinks;

namespace PiiAnalyzers.Flow.Gate;

/// <summary>Decides by names, before anything is bound, which code can both hold personal data and reach a sink.</summary>
internal sealed class NameGate
{
    private readonly Compilation _compilation;
    private readonly NameClosure _closure;
    private readonly Witnesses _witnesses;
    private readonly Lazy<Dictionary<ulong, List<(SyntaxTree Tree, DeclarationFacts Declaration)>>> _mentions;
    private readonly HashSet<string> _configured;

    /// <param name="compilation">The compilation.</param>
    /// <param name="classifier">Says what is personal in it.</param>
    /// <param name="sinks">The sinks, asked for if anything is personal.</param>
    /// <param name="isPlain">Whether nothing is configured: then an edit may go on with what was known before it.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public NameGate(Compilation compilation, Classifier classifier, Lazy<SinkCatalogue> sinks, bool isPlain, CancellationToken cancellationToken)
    {
        _compilation = compilation;
        _mentions = new(FindMentions);
        _configured = [.. classifier.Configured.Personal.OfType<IParameterSymbol>().Select(static parameter => parameter.ContainingSymbol.Name)];
        if (isPlain && GateHistory.Find(compilation, cancellationToken) is { } known)
        {
            (_closure, _witnesses, IsOpen) = known;
        }
        else
        {
            var markers = isPlain ? KnownMarkers.In(compilation, classifier) : MarkerNames.In(compilation, classifier);
            _closure = Seeded([], markers);
            IsOpen = classifier.Configured.Personal.Any(classifier.IsDeclaredHere) || IsNamed(compilation, markers, _closure, cancellationToken);
            _witnesses = new Witnesses(IsOpen ? sinks.Value.WitnessedNames : []);
            if (IsOpen)
            {
                _closure = Close(compilation, markers, sinks.Value, _witnesses, cancellationToken);
            }

            if (isPlain)
            {
                GateHistory.Keep(compilation, _closure, _witnesses, IsOpen);
            }
        }
    }

    /// <summary>Whether any code of the compilation names personal data at all.</summary>
    public bool IsOpen { get; }

    private static NameClosure Close(Compilation compilation, MarkerNames markers, SinkCatalogue sinks, Witnesses witnesses, CancellationToken cancellationToken)
    {
        var trees = new List<TreeFacts>();
        var declarations = new List<DeclarationFacts>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            trees.Add(TreeFacts.Of(tree, cancellationToken));
            declarations.AddRange(trees[trees.Count - 1].Declarations);
        }

        // Common names, such as Email and Value: only where types of their assembly are named at all.
        var closure = Seeded(declarations, markers);
        foreach (var (types, members) in markers.Members)
        {
            if (declarations.Exists(declaration => declaration.Mentions(types)))
            {
                closure.Seed(members, NameFlags.Personal | NameFlags.Value);
            }
        }

        closure.Seed(sinks.Names, NameFlags.Reaches);
        closure.Seed(witnesses, trees);
        closure.Close(cancellationToken);
        return closure;
    }

    private static NameClosure Seeded(List<DeclarationFacts> declarations, MarkerNames markers)
    {
        var closure = new NameClosure(declarations);
        closure.Seed(markers.Types, NameFlags.Personal);
        closure.Seed(markers.OpenTypes, NameFlags.Open | NameFlags.GivesOpen);
        closure.Seed(markers.Attributes, NameFlags.Personal | NameFlags.Value | NameFlags.Marker);
        closure.Seed(markers.Denials, NameFlags.Marker);
        closure.Seed(markers.Configured, NameFlags.Personal | NameFlags.Value);
        return closure;
    }

    /// <summary>Whether a file names something personal: only those in which such a word occurs are read.</summary>
    private static bool IsNamed(Compilation compilation, MarkerNames markers, NameClosure marked, CancellationToken cancellationToken)
    {
        var scan = new WordScan([.. markers.Types, .. markers.Attributes, .. markers.Configured]);
        return compilation.SyntaxTrees.Any(tree => scan.MayOccurIn(tree, cancellationToken) && marked.IsNamedIn(TreeFacts.Of(tree, cancellationToken).Declarations));
    }

    /// <summary>Whether code with these identifiers can hold personal data and reach a sink.</summary>
    /// <param name="code">The code block.</param>
    /// <param name="owner">The symbol it belongs to: a method does not name the base class it reads from.</param>
    public bool Admits(SyntaxNode code, ISymbol owner)
    {
        if (!IsOpen)
        {
            return false;
        }

        var flags = FlagsOf(code);
        if (owner.ContainingType is { } type)
        {
            flags |= _closure.Of(NameHash.Of(type.Name)) & NameFlags.Personal;

            // : base(...) names nothing; what it reaches is what making the type reaches.
            flags |= code is ConstructorDeclarationSyntax { Initializer: not null } ? _closure.Of(NameHash.Of(type.Name)) & NameFlags.Reaches : NameFlags.None;
        }

        const NameFlags Needed = NameFlags.Personal | NameFlags.Reaches;
        return (flags & Needed) == Needed || !_closure.IsComplete;
    }

    /// <summary>Whether code with these identifiers can hold personal data, wherever it goes.</summary>
    public bool MayHoldPersonal(SyntaxNode code, ISymbol owner)
        => IsOpen
        && ((FlagsOf(code) & NameFlags.Personal) != 0
            || (owner.ContainingType is { } type && (_closure.Of(NameHash.Of(type.Name)) & NameFlags.Personal) != 0)
            || !_closure.IsComplete);

    /// <summary>Whether the type, or a member that it declares, names personal data.</summary>
    public bool Concerns(INamedTypeSymbol type, CancellationToken cancellationToken) => DeclarationsOf(type, cancellationToken).Any(declaration => ((_closure.Of(declaration.Signature) | _closure.Of(declaration.Code) | _closure.Of(declaration.Name)) & NameFlags.Personal) != 0);

    /// <summary>Whether an attribute that classifies, or says that something is no personal data, may stand in the type's declaration.</summary>
    public bool IsAnnotated(INamedTypeSymbol type, CancellationToken cancellationToken)
        => DeclarationsOf(type, cancellationToken).Any(declaration => ((_closure.Of(declaration.Signature) | _closure.Of(declaration.Code)) & NameFlags.Marker) != 0);

    /// <summary>Whether the configuration says of a parameter of such a method that it is personal data: nothing in the code does.</summary>
    public bool HasConfiguredParameters(IMethodSymbol method) => _configured.Contains(method.Name);

    /// <summary>What is known of the names of a file; null when nothing is, so that all code must be looked at.</summary>
    public FileNames? NamesIn(SyntaxTree tree, CancellationToken cancellationToken)
        => _closure.IsComplete ? new FileNames(_closure, _witnesses.CountingIn(TreeFacts.Of(tree, cancellationToken))) : null;

    /// <summary>Whether a method of the name can pass what it is given on to a sink.</summary>
    public bool MayReachSink(string name) => Has(name, NameFlags.Reaches);

    /// <summary>Whether what a member of the name gives out can be personal data, or an object that some was put into.</summary>
    public bool MayBePersonal(string name) => Has(name, NameFlags.Value);

    /// <summary>Whether one of the names occurs anywhere in the compilation. After an edit one file is read again for it.</summary>
    public bool Mentions(params string[] names) => FilesThatMention(names).Any();

    /// <summary>Whether one of the names occurs in code, attributes and signatures aside.</summary>
    public bool MentionsInCode(params string[] names)
    {
        var hashes = new HashSet<ulong>(names.Select(NameHash.Of));
        return FilesThatMention(names).Any(file => file.Declarations.Any(declaration => declaration.CodeMentions(hashes)));
    }

    /// <summary>The declarations, types aside, in which a name occurs.</summary>
    public IEnumerable<SyntaxNode> DeclarationsThatMention(string name)
    {
        if (_mentions.Value.TryGetValue(NameHash.Of(name), out var list))
        {
            foreach (var (tree, declaration) in list)
            {
                yield return declaration.Node(tree, CancellationToken.None);
            }
        }
    }

    private IEnumerable<TreeFacts> FilesThatMention(string[] names)
    {
        var hashes = Array.ConvertAll(names, NameHash.Of);
        foreach (var tree in _compilation.SyntaxTrees)
        {
            if (TreeFacts.Of(tree, CancellationToken.None) is var facts && Array.Exists(hashes, facts.Mentions))
            {
                yield return facts;
            }
        }
    }

    private bool Has(string name, NameFlags flags) => (_closure.Of(NameHash.Of(name)) & flags) != 0 || !_closure.IsComplete;

    private NameFlags FlagsOf(SyntaxNode code)
    {
        var facts = TreeFacts.Of(code.SyntaxTree, CancellationToken.None);
        if (code is CompilationUnitSyntax)
        {
            var flags = NameFlags.None;
            foreach (var declaration in facts.Declarations)
            {
                flags |= declaration is { Name: NameHash.None, Container: NameHash.None } ? Of(facts, declaration) : NameFlags.None;
            }

            return flags;
        }

        for (var node = code; node is not null; node = node.Parent)
        {
            if (node is MemberDeclarationSyntax && facts.At(node.Span) is { } declaration)
            {
                return Of(facts, declaration);
            }
        }

        return NameFlags.Personal | NameFlags.Reaches;
    }

    private static IEnumerable<DeclarationFacts> DeclarationsOf(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            foreach (var declaration in TreeFacts.Of(reference.SyntaxTree, cancellationToken).Within(reference.Span))
            {
                yield return declaration;
            }
        }
    }

    private NameFlags Of(TreeFacts facts, DeclarationFacts declaration)
        => _closure.Of(declaration.Signature) | _closure.Of(declaration.Code) | (_closure.Of(declaration.Name) & NameFlags.Personal)
        | (_witnesses.CountIn(facts, declaration) ? NameFlags.Reaches : NameFlags.None);

    private Dictionary<ulong, List<(SyntaxTree Tree, DeclarationFacts Declaration)>> FindMentions()
    {
        var mentions = new Dictionary<ulong, List<(SyntaxTree Tree, DeclarationFacts Declaration)>>();
        foreach (var facts in _compilation.SyntaxTrees.Select(static tree => TreeFacts.Of(tree, CancellationToken.None)))
        {
            foreach (var declaration in facts.Declarations)
            {
                if (!declaration.Is(DeclarationTraits.Type))
                {
                    Add(facts.Tree, declaration, declaration.Signature);
                    Add(facts.Tree, declaration, declaration.Code);
                }
            }
        }

        return mentions;

        void Add(SyntaxTree tree, DeclarationFacts declaration, ulong[] names)
        {
            foreach (var name in names)
            {
                if (!mentions.TryGetValue(name, out var list))
                {
                    mentions.Add(name, list = []);
                }

                if (list.Count == 0 || list[list.Count - 1].Declaration != declaration)
                {
                    list.Add((tree, declaration));
                }
            }
        }
    }
}
