namespace PiiAnalyzers.Flow.Gate;

/// <summary>
/// Closes names over the declarations that mention them, to the smallest sets that hold all: a helper that logs makes its callers
/// worth a look, and a property that returns a customer makes its readers so. Errs on the side of looking.
/// </summary>
internal sealed partial class NameClosure
{
    /// <summary>Passes over all declarations before every name is taken to be everything. A chain of calls takes one for each link at worst.</summary>
    private const int MaxPasses = 64;

    /// <summary>Framework methods that make text or bytes of an object's members.</summary>
    private static readonly string[] Walkers =
    [
        "Serialize", "SerializeAsync", "SerializeObject", "SerializeToUtf8Bytes", "SerializeToNode", "SerializeToElement", "SerializeToDocument", "FromObject", "WriteObject", "WriteRecords", "WriteRecord",
    ];

    private static readonly ulong NoContainer = NameHash.Of("");
    private static readonly ulong ExceptionMade = NameHash.Of(Sinks.SyntaxMarks.ExceptionMade);

    private readonly Dictionary<ulong, NameFlags> _names = [];
    private readonly List<DeclarationFacts> _declarations;
    private readonly (NameFlags Signature, NameFlags Code)[] _seen;
    private bool _grown;
    private bool _isProbe;

    public NameClosure(List<DeclarationFacts> declarations)
    {
        _declarations = declarations;
        _seen = new (NameFlags, NameFlags)[declarations.Count];
        foreach (var declaration in declarations)
        {
            Add(declaration.Name, KindOf(declaration));
        }

        foreach (var walker in Walkers)
        {
            Add(NameHash.Of(walker), NameFlags.Walks);
        }
    }

    /// <summary>Whether the passes came to rest; if not, every name must be taken to be everything.</summary>
    public bool IsComplete { get; private set; } = true;

    public void Seed(IEnumerable<string> names, NameFlags flags)
    {
        foreach (var name in names)
        {
            Add(NameHash.Of(name), flags);
        }
    }

    /// <summary>Seeds the names of declarations that mention a name of a sink where it counts.</summary>
    public void Seed(Witnesses witnesses, IEnumerable<TreeFacts> files)
    {
        foreach (var facts in files)
        {
            foreach (var declaration in facts.Declarations)
            {
                if (witnesses.CountIn(facts, declaration))
                {
                    Add(declaration.Name, NameFlags.Reaches);
                }
            }
        }
    }

    public NameFlags Of(ulong name) => _names.TryGetValue(name, out var flags) ? flags : NameFlags.None;

    public NameFlags Of(ulong[] names)
    {
        var flags = NameFlags.None;
        foreach (var name in names)
        {
            if (_names.TryGetValue(name, out var known))
            {
                flags |= known;
            }
        }

        return flags;
    }

    public void Close(CancellationToken cancellationToken)
    {
        for (var pass = 0; _grown; pass++)
        {
            _grown = false;
            for (var i = 0; i < _declarations.Count; i++)
            {
                if ((i & 1023) == 0)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                }

                var declaration = _declarations[i];
                var found = Found(declaration);
                if (found != _seen[i])
                {
                    _seen[i] = found;
                    Apply(declaration, found.Signature, found.Own);
                }
            }

            if (pass == MaxPasses)
            {
                IsComplete = false;
                return;
            }
        }
    }

    /// <summary>Whether a declaration names personal data, or something that carries it.</summary>
    public bool IsNamedIn(IReadOnlyList<DeclarationFacts> declarations)
    {
        foreach (var declaration in declarations)
        {
            if (((Of(declaration.Signature) | Of(declaration.Code)) & NameFlags.Personal) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether these declarations add nothing to what is known: then the sets hold for code that has them too.</summary>
    public bool Covers(IEnumerable<DeclarationFacts> declarations)
    {
        lock (_names)
        {
            _isProbe = true;
            _grown = false;
            foreach (var declaration in declarations)
            {
                Add(declaration.Name, KindOf(declaration) & (NameFlags.Own | NameFlags.Object | NameFlags.Computed | NameFlags.Abstract));
                var (signature, own) = Found(declaration);
                Apply(declaration, signature, own);
            }

            _isProbe = false;
            return !_grown;
        }
    }

    private static NameFlags KindOf(DeclarationFacts declaration)
        => (declaration.Is(DeclarationTraits.Own) ? NameFlags.Own : NameFlags.None)
        | (declaration.Is(DeclarationTraits.Type | DeclarationTraits.Data) ? NameFlags.None : NameFlags.Method)
        | (declaration.Is(DeclarationTraits.Extension) ? NameFlags.Extension : NameFlags.None)
        | NameFlags.Declared
        | (declaration.Is(DeclarationTraits.Type | DeclarationTraits.Plain) ? NameFlags.None : NameFlags.Object)
        | (declaration.Is(DeclarationTraits.Computed) ? NameFlags.Computed : NameFlags.None)
        | (declaration.Is(DeclarationTraits.Abstract) ? NameFlags.Abstract : NameFlags.None);

    /// <summary>What the names in a signature are; and what is known of the declaration itself, by its code, its own name and the type around it.</summary>
    private (NameFlags Signature, NameFlags Own) Found(DeclarationFacts declaration)
    {
        var container = Of(declaration.Container);
        return (
            Of(declaration.Signature),
            (Of(declaration.Code) & ~(NameFlags.Given | NameFlags.BequeathsPersonal | NameFlags.BequeathsValue))
                | (Of(declaration.Name) & (NameFlags.Given | NameFlags.Personal))
                | (container & (NameFlags.BequeathsPersonal | NameFlags.BequeathsValue))
                | (declaration is { Code.Length: 0 } && declaration.Is(DeclarationTraits.Own) && declaration.Is(DeclarationTraits.Data) ? container & NameFlags.Given : NameFlags.None));
    }
}
