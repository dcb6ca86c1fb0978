namespace PiiAnalyzers.Flow.Gate;

/// <summary>
/// Closes names over the declarations that mention them, to the smallest sets that hold all: a helper that logs makes its callers
/// worth a look, and a property that returns a customer makes its readers so. Errs on the side of looking.
/// </summary>
internal sealed class NameClosure
{
    /// <summary>Passes over all declarations before every name is taken to be everything. A chain of calls takes one for each link at worst.</summary>
    private const int MaxPasses = 64;

    /// <summary>Framework methods that make text or bytes of an object's members.</summary>
    private static readonly string[] Walkers =
    [
        "Serialize", "SerializeAsync", "SerializeObject", "SerializeToUtf8Bytes", "SerializeToNode", "SerializeToElement", "SerializeToDocument", "FromObject", "WriteObject", "WriteRecords", "WriteRecord",
    ];

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
                Add(declaration.Name, KindOf(declaration) & NameFlags.Own);
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
        | (declaration.Is(DeclarationTraits.Extension) ? NameFlags.Extension : NameFlags.None);

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

    private void Apply(DeclarationFacts declaration, NameFlags signature, NameFlags own)
    {
        if (declaration.Is(DeclarationTraits.Type))
        {
            ApplyHeader(declaration, signature, own);
            return;
        }

        // A member of a type that is personal by its header, and a parameter of a primary constructor that is given personal data.
        if ((own & NameFlags.BequeathsPersonal) != 0)
        {
            Add(declaration.Name, NameFlags.Personal);
        }

        if ((own & NameFlags.BequeathsValue) != 0 || (declaration is { Code.Length: 0 } && declaration.Is(DeclarationTraits.Data) && (own & NameFlags.Given) != 0))
        {
            Add(declaration.Name, NameFlags.Value | NameFlags.Personal);
        }

        // The declaration's own name is among the code's flags for what callers give it; that is no mention.
        var mentioned = signature | Of(declaration.Code);
        if ((mentioned & NameFlags.Reaches) != 0 && !declaration.Is(DeclarationTraits.Unnamed))
        {
            Add(declaration.Name, NameFlags.Reaches);
            AddOwn(declaration.Assigned, NameFlags.Reaches);
        }

        var isCode = declaration.Is(DeclarationTraits.Code);
        if (isCode && (mentioned & NameFlags.Walks) != 0 && !declaration.Is(DeclarationTraits.Unnamed))
        {
            Add(declaration.Name, NameFlags.Walks);
        }

        if ((mentioned & NameFlags.Personal) != 0)
        {
            GiveOut(declaration, NameFlags.Personal);
            // A serializer can be told to write what is private; what is annotated there belongs to the object.
            if (declaration.Is(DeclarationTraits.Unnamed) || (declaration.Is(DeclarationTraits.Data) && (!declaration.Is(DeclarationTraits.Hidden) || (mentioned & NameFlags.Marker) != 0)))
            {
                Add(declaration.Container, NameFlags.Personal);
            }

            if (declaration.Is(DeclarationTraits.Unnamed))
            {
                Add(declaration.Container, NameFlags.Open | NameFlags.GivesOpen);
            }
        }

        if ((mentioned & NameFlags.GivesOpen) != 0)
        {
            GiveOut(declaration, NameFlags.GivesOpen);
        }

        var holdsValue = (mentioned & NameFlags.Value) != 0
            || (isCode && (mentioned & NameFlags.GivesOpen) != 0)
            || (isCode && (mentioned & (NameFlags.Walks | NameFlags.Personal)) == (NameFlags.Walks | NameFlags.Personal));
        if (holdsValue)
        {
            GiveOut(declaration, NameFlags.Value | NameFlags.Personal);
        }

        if (holdsValue || (own & NameFlags.Given) != 0)
        {
            PassOn(declaration);
        }
    }

    /// <summary>A type that is annotated, or derives from one that is: its members are what its header says.</summary>
    private void ApplyHeader(DeclarationFacts type, NameFlags signature, NameFlags own)
    {
        if ((signature & NameFlags.Reaches) != 0)
        {
            // A base that is given what the constructor is given: making the type reaches what making the base does.
            Add(type.Name, NameFlags.Reaches);
        }

        var inherited = signature & (NameFlags.Personal | NameFlags.Value | NameFlags.Open | NameFlags.GivesOpen | NameFlags.Marker);
        if (inherited != 0)
        {
            Add(type.Name, inherited
                | ((inherited & NameFlags.Personal) != 0 ? NameFlags.BequeathsPersonal : NameFlags.None)
                | ((inherited & NameFlags.Value) != 0 ? NameFlags.BequeathsValue : NameFlags.None));
        }

        // An exception of this compilation hands on to its base class what it is made of.
        if (type.Mentions(ExceptionMade))
        {
            Add(type.Name, signature & NameFlags.Reaches);
        }

        if (type.Is(DeclarationTraits.Open) && ((signature | own) & NameFlags.Personal) != 0)
        {
            Add(type.Name, NameFlags.Open | NameFlags.GivesOpen);
        }
    }

    /// <summary>What a declaration gives to those who name it, and to the members it writes.</summary>
    private void GiveOut(DeclarationFacts declaration, NameFlags flags)
    {
        if (!declaration.Is(DeclarationTraits.Void | DeclarationTraits.Unnamed))
        {
            Add(declaration.Name, flags);
        }

        Write(declaration, flags);
    }

    private void Write(DeclarationFacts declaration, NameFlags flags)
    {
        AddOwn(declaration.Assigned, flags);

        // A collection is filled by the framework's methods; what the compilation's own methods keep, they write themselves.
        foreach (var (method, receiver) in declaration.Calls)
        {
            if (receiver != NameHash.None && (Of(receiver) & NameFlags.Own) != 0 && (Of(method) & (NameFlags.Method | NameFlags.Extension)) != NameFlags.Method)
            {
                Add(receiver, flags);
            }
        }
    }

    /// <summary>What code that holds personal data gives to the methods it calls, which may keep it in members.</summary>
    private void PassOn(DeclarationFacts declaration)
    {
        Write(declaration, NameFlags.Value | NameFlags.Personal);
        foreach (var (method, _) in declaration.Calls)
        {
            Add(method, NameFlags.Given);
        }
    }

    /// <summary>To those of the names that only their own type sets: what anybody can set follows its annotation alone.</summary>
    private void AddOwn(ulong[] names, NameFlags flags)
    {
        foreach (var name in names)
        {
            if ((Of(name) & NameFlags.Own) != 0)
            {
                Add(name, flags);
            }
        }
    }

    private void Add(ulong name, NameFlags flags)
    {
        if (name != NameHash.None)
        {
            var known = Of(name);
            if ((known | flags) != known)
            {
                _grown = true;
                if (!_isProbe)
                {
                    _names[name] = known | flags;
                }
            }
        }
    }
}
