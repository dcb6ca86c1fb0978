using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PiiAnalyzers.Flow.Gate;

namespace PiiAnalyzers.Flow.Triage;

/// <summary>Types as they are written, and the members that the same part of a type declares.</summary>
internal sealed partial class SyntaxTriage
{
    private Sight OfType(TypeSyntax? type)
    {
        switch (type)
        {
            case null:
                return Sight.None;
            case PredefinedTypeSyntax predefined:
                return predefined.Keyword.IsKind(SyntaxKind.ObjectKeyword) ? Sight.Open : Sight.None;
            case NullableTypeSyntax nullable:
                return OfType(nullable.ElementType);
            case ArrayTypeSyntax array:
                return OfType(array.ElementType);
            case RefTypeSyntax reference:
                return OfType(reference.Type);
            case ScopedTypeSyntax scoped:
                return OfType(scoped.Type);
            case IdentifierNameSyntax { IsVar: true }:
                return Sight.None;
            case IdentifierNameSyntax name:
                return OfTypeName(name.Identifier.ValueText);
            case GenericNameSyntax generic:
                var sight = OfTypeName(generic.Identifier.ValueText);
                foreach (var argument in generic.TypeArgumentList.Arguments)
                {
                    sight = Max(sight, OfType(argument));
                }

                return sight;
            case QualifiedNameSyntax qualified:
                return Max(OfType(qualified.Left), OfType(qualified.Right));
            case AliasQualifiedNameSyntax aliased:
                return OfType(aliased.Name);
            case TupleTypeSyntax tuple:
                var most = Sight.None;
                foreach (var element in tuple.Elements)
                {
                    most = Max(most, OfType(element.Type));
                }

                return most;
            case OmittedTypeArgumentSyntax:
                return Sight.None;
            default:
                _found = true;
                return Sight.Tainted;
        }
    }

    private Sight OfTypeName(string name)
    {
        var flags = _names.Of(name);
        return (flags & NameFlags.Value) != 0 ? Sight.Tainted
            : (flags & NameFlags.Personal) != 0 ? Sight.Carrier
            : (flags & NameFlags.Abstract) != 0 || name == "dynamic" || _typeParameters.Contains(name) ? Sight.Open
            : Sight.None;
    }

    /// <summary>Whether a sink may be reached through values of the type.</summary>
    private bool Reaches(TypeSyntax type)
    {
        switch (type)
        {
            case PredefinedTypeSyntax:
                return false;
            case IdentifierNameSyntax name:
                return (_names.Of(name.Identifier.ValueText) & NameFlags.Reaches) != 0;
            default:
                return (FlagsIn(type) & NameFlags.Reaches) != 0;
        }
    }

    /// <summary>Notes whether calls may put something into what a variable of the type stands for.</summary>
    private void NoteType(string variable, TypeSyntax? type)
    {
        _fillable[variable] = IsFillable(type) || (_fillable.TryGetValue(variable, out var known) && known);
        if (!_types.TryGetValue(variable, out var other) || other is not GenericNameSyntax)
        {
            _types[variable] = type;
        }
    }

    private bool CanBeFilled(string variable) => !_fillable.TryGetValue(variable, out var known) || known;

    private bool IsFillable(TypeSyntax? type) => type switch
    {
        null or ArrayTypeSyntax or RefTypeSyntax or ScopedTypeSyntax or TupleTypeSyntax => true,
        PredefinedTypeSyntax predefined => predefined.Keyword.IsKind(SyntaxKind.ObjectKeyword),
        NullableTypeSyntax nullable => IsFillable(nullable.ElementType),
        IdentifierNameSyntax { IsVar: true } => true,
        SimpleNameSyntax name => PlainNames.Fillable.Contains(name.Identifier.ValueText) || OfTypeName(name.Identifier.ValueText) == Sight.Open || PlainNames.IsWriter(name.Identifier.ValueText),
        QualifiedNameSyntax qualified => IsFillable(qualified.Right),
        AliasQualifiedNameSyntax aliased => IsFillable(aliased.Name),
        _ => true,
    };

    /// <summary>The written type of a field or property that this part of the type declares, or of a parameter of its primary constructor.</summary>
    private bool IsOwnMember(string name, out TypeSyntax? type)
    {
        if (_ownMembers is null)
        {
            _ownMembers = new(StringComparer.Ordinal);
            foreach (var parameter in _type?.ParameterList?.Parameters ?? default)
            {
                _ownMembers[parameter.Identifier.ValueText] = parameter.Type;
            }

            foreach (var member in _type?.Members ?? default)
            {
                switch (member)
                {
                    case PropertyDeclarationSyntax property:
                        _ownMembers[property.Identifier.ValueText] = property.Type;
                        break;
                    case BaseFieldDeclarationSyntax field:
                        foreach (var variable in field.Declaration.Variables)
                        {
                            _ownMembers[variable.Identifier.ValueText] = field.Declaration.Type;
                        }

                        break;
                }
            }
        }

        return _ownMembers.TryGetValue(name, out type);
    }
}
