using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PiiAnalyzers.Flow.Gate;

namespace PiiAnalyzers.Flow.Triage;

/// <summary>What names stand for: variables, members of this type and of others, types.</summary>
internal sealed partial class SyntaxTriage
{
    /// <summary>What stands for a value: a method that is a sink may be run with anything by whoever it is passed to.</summary>
    private Sight AsValue(string name, Sight sight, bool isVariable)
    {
        var flags = _names.Of(name);
        if (!isVariable && (flags & NameFlags.Reaches) != 0 && ((flags & NameFlags.Declared) == 0 || (flags & NameFlags.Method) != 0) && !IsOwnMember(name, out _))
        {
            _found = true;
        }

        return sight;
    }

    private Sight OfThis() => _type is null ? Sight.Carrier : OfTypeName(_type.Identifier.ValueText);

    /// <summary>A name alone: a variable, a member of this type, or a type.</summary>
    private Sight OfName(string name)
    {
        var flags = _names.Of(name);
        var isOwn = IsOwnMember(name, out var type);
        var known = Known(VariableOf(name));
        if (IsVariable(name))
        {
            return known;
        }

        var sight = Max(known, InMember(name));
        if ((flags & NameFlags.Value) != 0)
        {
            return Sight.Tainted;
        }

        if (isOwn)
        {
            // Its type says what it can be; what is put into it beside that says its name.
            var ofType = OfType(type);
            return Max(sight, ofType == Sight.Open && (flags & NameFlags.Personal) != 0 ? Sight.Carrier : ofType);
        }

        sight = Max(sight, (flags & NameFlags.Personal) != 0 ? Sight.Carrier : Sight.None);
        return (flags & NameFlags.Declared) != 0 ? Max(sight, (flags & (NameFlags.Object | NameFlags.Method)) == NameFlags.Object ? Sight.Open : Sight.None)
            : _inherits && !PlainNames.Types.Contains(name) ? Max(sight, Sight.Open)
            : sight;
    }

    private Sight OfMember(MemberAccessExpressionSyntax access)
    {
        if (access.Expression is ThisExpressionSyntax or BaseExpressionSyntax && access.Name is IdentifierNameSyntax own)
        {
            var name = own.Identifier.ValueText;
            return IsOwnMember(name, out _) ? Max(OfName(name), InMember(name)) : OfMember(name, OfThis(), isFilled: false);
        }

        if (!access.IsKind(SyntaxKind.SimpleMemberAccessExpression))
        {
            _found = true;
        }

        return Max(OfMember(access.Name.Identifier.ValueText, OfReceiver(access.Expression), IsFilled(access.Expression), IsWrapper(access.Expression)), access.Name is GenericNameSyntax generic ? OfTypeArguments(generic) : Sight.None);
    }

    /// <summary>A member that is read from something.</summary>
    private Sight OfMember(string name, Sight receiver, bool isFilled, bool isWrapper = false)
    {
        var flags = _names.Of(name);
        if ((flags & NameFlags.Value) != 0)
        {
            return Sight.Tainted;
        }

        var sight = Max(InMember(name), (flags & NameFlags.Personal) != 0 ? Sight.Carrier : Sight.None);
        var isDeclared = (flags & NameFlags.Declared) != 0;
        if (receiver == Sight.Tainted || (isFilled && (!isDeclared || (flags & NameFlags.Computed) != 0)))
        {
            return sight == Sight.None && !isDeclared && PlainNames.Sizes.Contains(name) ? sight : Sight.Tainted;
        }

        // Wrappers of libraries give out what they hold by names that this compilation may use for text.
        return isDeclared && !isWrapper && (flags & NameFlags.Object) == 0 && !PlainNames.Wrapped.Contains(name) ? sight
            : !isDeclared && (PlainNames.Sizes.Contains(name) || (receiver < Sight.Carrier && PlainNames.Members.Contains(name))) ? sight
            : isDeclared && receiver == Sight.None ? Max(sight, (flags & NameFlags.Object) != 0 ? Sight.Open : Sight.None)
            : Max(sight, receiver);
    }

    /// <summary>What something is called on or read from: a type stands for none of its values.</summary>
    private Sight OfReceiver(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax name => OfName(name.Identifier.ValueText),
        GenericNameSyntax generic => OfTypeArguments(generic),
        MemberAccessExpressionSyntax access => OfMember(access),
        MemberBindingExpressionSyntax binding => OfMember(binding.Name.Identifier.ValueText, Accessed(), isFilled: false),
        _ => Of(expression),
    };

    /// <summary>Whether a variable or member is declared as a generic type of a library: its members give out what its type arguments say.</summary>
    private bool IsWrapper(ExpressionSyntax receiver)
    {
        if (receiver is not IdentifierNameSyntax { Identifier.ValueText: var name })
        {
            return false;
        }

        TypeSyntax? type;
        if (IsVariable(name))
        {
            _types.TryGetValue(VariableOf(name), out type);
        }
        else
        {
            IsOwnMember(name, out type);
        }

        return type switch
        {
            NullableTypeSyntax { ElementType: GenericNameSyntax generic } => (_names.Of(generic.Identifier.ValueText) & NameFlags.Declared) == 0,
            GenericNameSyntax generic => (_names.Of(generic.Identifier.ValueText) & NameFlags.Declared) == 0,
            QualifiedNameSyntax or AliasQualifiedNameSyntax => true,
            _ => false,
        };
    }

    private Sight OfTypeArguments(GenericNameSyntax generic)
    {
        var sight = Sight.None;
        foreach (var argument in generic.TypeArgumentList.Arguments)
        {
            sight = Max(sight, OfType(argument));
        }

        return sight;
    }
}
