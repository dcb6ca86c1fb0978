namespace PiiAnalyzers.Flow.Gate;

/// <content>What one declaration adds to the sets.</content>
internal sealed partial class NameClosure
{
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

        if ((signature & NameFlags.Marker) != 0)
        {
            Add(declaration.Name, NameFlags.Marked);
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

        // An alias of an attribute marks as the attribute does. Nothing else that has code and a name stands outside of all types.
        if (isCode && (mentioned & NameFlags.Marker) != 0 && declaration.Container == NoContainer && !declaration.Is(DeclarationTraits.Unnamed))
        {
            Add(declaration.Name, NameFlags.Marker);
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
