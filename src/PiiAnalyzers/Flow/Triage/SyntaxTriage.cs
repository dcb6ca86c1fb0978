using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PiiAnalyzers.Flow.Gate;

namespace PiiAnalyzers.Flow.Triage;

/// <summary>
/// Looks over the syntax of a method that names personal data and a sink, and leaves it out when nothing that has to do with the one
/// stands where the other takes it. It knows no symbol: what a name is, is what the gate knows of the name, and variables are told
/// apart by their names. Whatever it does not understand is left to the look at the bound code. Split by what is looked at.
/// </summary>
internal sealed partial class SyntaxTriage
{
    /// <summary>Rounds after which code that does not come to rest is left to the next look; nesting and expressions beyond which it is.</summary>
    private const int MaxRounds = 6, MaxDepth = 200, MaxSteps = 200_000;

    private readonly FileNames _names;
    private readonly CancellationToken _cancellationToken;
    private readonly TypeDeclarationSyntax? _type;
    private readonly bool _inherits;
    private readonly Dictionary<string, Sight> _variables = new(StringComparer.Ordinal);

    /// <summary>What was put into members here, by their names.</summary>
    private readonly Dictionary<string, Sight> _members = new(StringComparer.Ordinal);

    /// <summary>Variables through whose value a sink can be reached.</summary>
    private readonly HashSet<string> _reaching = new(StringComparer.Ordinal);

    /// <summary>Variables whose objects had personal data put into members: what computes from these is personal.</summary>
    private readonly HashSet<string> _filled = new(StringComparer.Ordinal);
    private readonly HashSet<string> _typeParameters = new(StringComparer.Ordinal);

    /// <summary>Local functions.</summary>
    private readonly HashSet<string> _functions = new(StringComparer.Ordinal);

    /// <summary>Pairs of variables that may stand for one object.</summary>
    private readonly List<(string, string)> _aliases = [];

    /// <summary>What stands before the question marks around; and whether a sink can be reached through the innermost.</summary>
    private readonly Stack<Sight> _accessed = new();
    private bool _accessedReach;

    /// <summary>The most that each of the functions around gives back so far.</summary>
    private readonly Stack<Sight> _returned = new();

    /// <summary>Whether calls may put something into a variable's object, and its type as it is written.</summary>
    private readonly Dictionary<string, bool> _fillable = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TypeSyntax?> _types = new(StringComparer.Ordinal);

    /// <summary>The parameters of the lambdas and local functions around, innermost last.</summary>
    private readonly List<(string Name, string Variable)> _scopes = [];
    private Dictionary<string, TypeSyntax?>? _ownMembers;

    /// <summary>Variables that hold lambdas.</summary>
    private readonly HashSet<string> _lambdas = new(StringComparer.Ordinal);

    /// <summary>The most that a call has which is given such a variable.</summary>
    private Sight _given;
    private int _depth, _steps;
    private bool _changed, _keepsMembers;

    /// <summary>Whether a sink takes something, or there is code that is not understood.</summary>
    private bool _found;

    private SyntaxTriage(FileNames names, SyntaxNode code, CancellationToken cancellationToken)
    {
        _names = names;
        _cancellationToken = cancellationToken;
        for (var node = code.Parent; node is not null; node = node.Parent)
        {
            if (node is TypeDeclarationSyntax type)
            {
                _type ??= type;
                AddTypeParameters(type.TypeParameterList);
            }
        }

        _inherits = _type?.BaseList is not null;
    }

    /// <summary>Whether personal data may come to a sink in a code block; true for all that is not a plain method or constructor.</summary>
    public static bool MayDisclose(NameGate gate, SyntaxNode codeBlock, ISymbol owner, CancellationToken cancellationToken)
        => !MakesNothing(codeBlock)
        && (codeBlock is not BaseMethodDeclarationSyntax { ContainsDiagnostics: false } code
        || code is not (MethodDeclarationSyntax or ConstructorDeclarationSyntax)
        || owner is not IMethodSymbol method
        || gate.HasConfiguredParameters(method)
        || gate.NamesIn(codeBlock.SyntaxTree, cancellationToken) is not { } names
        || new SyntaxTriage(names, code, cancellationToken).Run(code, method));

    /// <summary>A field that begins as a literal or an empty object.</summary>
    private static bool MakesNothing(SyntaxNode codeBlock) => codeBlock switch
    {
        FieldDeclarationSyntax field => field.Declaration.Variables.All(MakesNothing),
        VariableDeclaratorSyntax { Initializer: { } initializer } => MakesNothing(initializer),
        EqualsValueClauseSyntax value => value.Value is LiteralExpressionSyntax or BaseObjectCreationExpressionSyntax { Initializer: null, ArgumentList: null or { Arguments.Count: 0 } },
        _ => false,
    };

    private bool Run(BaseMethodDeclarationSyntax code, IMethodSymbol owner)
    {
        if (code.Modifiers.Any(SyntaxKind.PartialKeyword) || code.Modifiers.Any(SyntaxKind.UnsafeKeyword) || _type is null)
        {
            return true;
        }

        var method = code as MethodDeclarationSyntax;
        AddTypeParameters(method?.TypeParameterList);
        if (method is not null && (method.ExplicitInterfaceSpecifier is not null || Reaches(method.ReturnType)))
        {
            return true;
        }

        // An override has the annotations of what it overrides.
        var isMarked = _inherits && ((_names.Of(owner.Name) & NameFlags.Marked) != 0 || (FlagsIn(_type.BaseList!) & (NameFlags.Personal | NameFlags.Value)) != 0);
        foreach (var parameter in code.ParameterList.Parameters)
        {
            Declare(parameter, isMarked ? Sight.Tainted : Sight.None);
        }

        for (var round = 0; round < MaxRounds && !_found; round++)
        {
            _changed = false;
            _returned.Push(Sight.None);
            if (code is ConstructorDeclarationSyntax { Initializer: { } initializer })
            {
                foreach (var argument in initializer.ArgumentList.Arguments)
                {
                    // What the base does with it, nobody sees here.
                    Suspect(Of(argument.Expression) != Sight.None);
                }
            }

            Visit(code.Body);
            Of(code.ExpressionBody?.Expression);
            _returned.Pop();
            foreach (var (left, right) in _aliases)
            {
                Join(left, right);
            }

            _aliases.Clear();
            if (!_changed)
            {
                return _found;
            }
        }

        return true;
    }

    private void Declare(ParameterSyntax parameter, Sight least)
    {
        var name = VariableOf(parameter.Identifier.ValueText);
        NoteType(name, parameter.Type);
        foreach (var list in parameter.AttributeLists)
        {
            if ((FlagsIn(list) & (NameFlags.Marker | NameFlags.Personal)) != 0)
            {
                least = Sight.Tainted;
            }
        }

        if (parameter.Modifiers.Any(SyntaxKind.RefKeyword) && parameter.Type is null)
        {
            _found = true;
        }

        Raise(name, Max(least, OfType(parameter.Type)));
        if (parameter.Type is not null && Reaches(parameter.Type))
        {
            Reach(name);
        }

        if (parameter.Default is { } value)
        {
            Raise(name, Of(value.Value));
        }
    }

    /// <summary>The variable that a name stands for: parameters of lambdas are often called the same.</summary>
    private string VariableOf(string name)
    {
        for (var i = _scopes.Count - 1; i >= 0; i--)
        {
            if (_scopes[i].Name == name)
            {
                return _scopes[i].Variable;
            }
        }

        return name;
    }

    private bool IsVariable(string name)
    {
        var variable = VariableOf(name);
        return _variables.ContainsKey(variable) && (!ReferenceEquals(variable, name) || !IsOwnMember(name, out _));
    }

    /// <summary>The flags of all names in a piece of syntax.</summary>
    private NameFlags FlagsIn(SyntaxNode node)
    {
        var flags = NameFlags.None;
        foreach (var token in node.DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.IdentifierToken))
            {
                flags |= _names.Of(token.ValueText);
            }
        }

        return flags;
    }

    private void AddTypeParameters(TypeParameterListSyntax? list)
    {
        foreach (var parameter in list?.Parameters ?? default)
        {
            _typeParameters.Add(parameter.Identifier.ValueText);
        }
    }

    /// <summary>Leaves the code to the next look if something holds. Not <c>_found |= ...</c>: what is asked may find something itself.</summary>
    private void Suspect(bool condition)
    {
        if (condition)
        {
            _found = true;
        }
    }

    private void Raise(string variable, Sight sight)
    {
        if (sight > Known(variable) || !_variables.ContainsKey(variable))
        {
            _variables[variable] = sight;
            _changed = true;
        }
    }

    private void RaiseMember(string member, Sight sight)
    {
        if (sight > InMember(member))
        {
            _members[member] = sight;
            _changed = true;
        }
    }

    private void Reach(string variable) => _changed |= _reaching.Add(variable);

    private void Fill(string variable) => _changed |= _filled.Add(variable);

    /// <summary>Two variables of one object: what is put in through the one is seen through the other.</summary>
    private void Join(string left, string right)
    {
        var sight = Max(Known(left), Known(right));
        Raise(left, sight);
        Raise(right, sight);
        if (_filled.Contains(left) || _filled.Contains(right))
        {
            Fill(left);
            Fill(right);
        }
    }

    private Sight Known(string variable) => _variables.TryGetValue(variable, out var sight) ? sight : Sight.None;

    private Sight InMember(string member) => _members.TryGetValue(member, out var sight) ? sight : Sight.None;

    private static Sight Max(Sight left, Sight right) => left > right ? left : right;
}
