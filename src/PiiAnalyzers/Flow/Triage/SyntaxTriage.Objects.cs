using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PiiAnalyzers.Flow.Gate;

namespace PiiAnalyzers.Flow.Triage;

/// <summary>New objects, and what is put into them where they are made.</summary>
internal sealed partial class SyntaxTriage
{
    private Sight Create(ObjectCreationExpressionSyntax creation)
    {
        var keepsMembers = KeepsMembers();
        var given = OfArguments(creation.ArgumentList?.Arguments ?? default);
        var initialized = OfInitializer(creation.Initializer, isAdded: true, out var most);

        // Every exception goes to a log.
        if ((given != Sight.None || most >= Sight.Carrier) && (Reaches(creation.Type) || IsException(creation.Type)))
        {
            _found = true;
        }

        if (creation.ArgumentList is { } list && HasHeld(list.Arguments))
        {
            _given = Max(_given, Sight.Tainted);
        }

        return Max(Max(OfType(creation.Type), keepsMembers || most < Sight.Carrier ? initialized : Sight.Tainted), given >= Sight.Carrier ? Sight.Tainted : Sight.None);
    }

    private Sight OfWith(WithExpressionSyntax with)
    {
        var keepsMembers = KeepsMembers();
        var sight = Max(Of(with.Expression), OfInitializer(with.Initializer, isAdded: false, out var most));
        return keepsMembers || most < Sight.Carrier ? sight : Sight.Tainted;
    }

    /// <summary>Whether the object that is made becomes that of a variable, of which what is in each member is known; anywhere else all of it may be personal.</summary>
    private bool KeepsMembers()
    {
        var keeps = _keepsMembers;
        _keepsMembers = false;
        return keeps;
    }

    /// <summary>What is made is told by what it is for, which syntax does not say.</summary>
    private Sight CreateImplicitly(ImplicitObjectCreationExpressionSyntax creation)
    {
        var given = OfArguments(creation.ArgumentList.Arguments);
        OfInitializer(creation.Initializer, isAdded: true, out var most);
        Suspect(Max(given, most) != Sight.None);
        return Sight.Carrier;
    }

    private static bool IsException(TypeSyntax type) => type switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText.EndsWith("Exception", StringComparison.Ordinal),
        QualifiedNameSyntax qualified => IsException(qualified.Right),
        AliasQualifiedNameSyntax aliased => IsException(aliased.Name),
        _ => false,
    };

    private Sight OfInitializer(InitializerExpressionSyntax? initializer, bool isAdded) => OfInitializer(initializer, isAdded, out _);

    /// <summary>What an initializer makes of its object.</summary>
    /// <param name="initializer">The initializer.</param>
    /// <param name="isAdded">Whether elements are given to a method that adds them.</param>
    /// <param name="most">The most that is put in.</param>
    private Sight OfInitializer(InitializerExpressionSyntax? initializer, bool isAdded, out Sight most)
    {
        most = Sight.None;
        var sight = Sight.None;
        foreach (var part in initializer?.Expressions ?? default)
        {
            switch (part)
            {
                case AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: var member }, Right: var right }:
                    var value = Of(right);
                    most = Max(most, value);
                    if (value >= Sight.Carrier)
                    {
                        var flags = _names.Of(member);
                        Suspect((flags & NameFlags.Reaches) != 0);
                        var isStored = (flags & (NameFlags.Declared | NameFlags.Computed)) == NameFlags.Declared;
                        RaiseMember(member, isStored ? value : Sight.None);
                        sight = Max(sight, isStored ? Sight.Carrier : Sight.Tainted);
                    }

                    break;
                case AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax element, Right: var right }:
                    var entry = Max(OfArguments(element.ArgumentList.Arguments), Of(right));
                    most = Max(most, entry);
                    sight = Max(sight, entry >= Sight.Carrier ? Sight.Tainted : entry);
                    break;
                case InitializerExpressionSyntax inner:
                    OfInitializer(inner, isAdded: false, out var elements);
                    most = Max(most, elements);
                    sight = Max(sight, elements);
                    break;
                default:
                    var added = Of(part);
                    most = Max(most, added);
                    sight = Max(sight, added);
                    break;
            }
        }

        // Elements are added without a word.
        Suspect(isAdded && sight != Sight.None && initializer.IsKind(SyntaxKind.CollectionInitializerExpression) && (_names.Of("Add") & NameFlags.Reaches) != 0);
        return sight;
    }
}
