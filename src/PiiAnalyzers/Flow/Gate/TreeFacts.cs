using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using PiiAnalyzers.Sinks;

namespace PiiAnalyzers.Flow.Gate;

/// <summary>One member of a type, as names: its own, and every identifier in it.</summary>
/// <param name="Name">The declared name; for a constructor, that of the type.</param>
/// <param name="Container">The name of the type around it; null at the top.</param>
/// <param name="IsData">Whether it is part of what an object holds or prints: a property, field, record parameter, <c>ToString</c>.</param>
/// <param name="IsType">Whether it is the header of a type; its members stand for themselves.</param>
/// <param name="Identifiers">Every identifier in the declaration, attributes and bodies included, once each.</param>
/// <param name="Written">Names that the code assigns or adds to.</param>
/// <param name="Tree">The file.</param>
/// <param name="Span">Where the declaration stands in it.</param>
internal sealed record DeclarationFacts(string Name, string? Container, bool IsData, bool IsType, HashSet<string> Identifiers, HashSet<string>? Written, SyntaxTree Tree, TextSpan Span)
{
    public SyntaxNode Node(CancellationToken cancellationToken) => Tree.GetRoot(cancellationToken).FindNode(Span);
}

/// <summary>
/// What the gate knows of one file, read from its tokens alone. A syntax tree never changes, so its facts are kept with it: after an
/// edit only the edited file is read again. This is the one thing that outlives a compilation.
/// </summary>
internal sealed class TreeFacts
{
    private static readonly ConditionalWeakTable<SyntaxTree, TreeFacts> Known = new();

    private TreeFacts(SyntaxNode root)
    {
        foreach (var member in root.ChildNodes())
        {
            Visit(member, container: null);
        }
    }

    public List<DeclarationFacts> Declarations { get; } = [];

    public static TreeFacts Of(SyntaxTree tree, CancellationToken cancellationToken)
        => Known.TryGetValue(tree, out var facts) ? facts : Known.GetValue(tree, _ => new TreeFacts(tree.GetRoot(cancellationToken)));

    /// <summary>Adds the identifiers below a node to a set.</summary>
    public static void AddIdentifiers(SyntaxNode node, HashSet<string> identifiers)
    {
        foreach (var token in node.DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.IdentifierToken))
            {
                var name = token.ValueText;
                identifiers.Add(name);
                if (SyntaxMarks.Of(token, name) is { } mark)
                {
                    identifiers.Add(mark);
                }
            }
            else if (token.IsKind(SyntaxKind.NewKeyword) && SyntaxMarks.OfNew(token) is { } created)
            {
                identifiers.Add(created);
            }
        }
    }

    private void Visit(SyntaxNode node, string? container)
    {
        switch (node)
        {
            case BaseNamespaceDeclarationSyntax space:
                foreach (var member in space.Members)
                {
                    Visit(member, container: null);
                }

                break;
            case TypeDeclarationSyntax type:
                VisitType(type, container);
                break;
            case BaseFieldDeclarationSyntax field:
                foreach (var variable in field.Declaration.Variables)
                {
                    Add(variable.Identifier.ValueText, container, isData: true, field);
                }

                break;
            case PropertyDeclarationSyntax property:
                Add(property.Identifier.ValueText, container, isData: true, property);
                break;
            case MethodDeclarationSyntax method:
                Add(method.Identifier.ValueText, container, method.Identifier.ValueText is "ToString" or "PrintMembers", method);
                break;
            case ConstructorDeclarationSyntax constructor:
                Add(constructor.Identifier.ValueText, container, isData: false, constructor);
                break;
            case DelegateDeclarationSyntax @delegate:
                Add(@delegate.Identifier.ValueText, container, isData: false, @delegate);
                break;
            case EventDeclarationSyntax @event:
                Add(@event.Identifier.ValueText, container, isData: false, @event);
                break;
            case EnumDeclarationSyntax or UsingDirectiveSyntax { Alias: null } or AttributeListSyntax or ExternAliasDirectiveSyntax:
                break;
            case UsingDirectiveSyntax { Alias: { } alias }:
                Add(alias.Name.Identifier.ValueText, null, isData: false, node);
                break;
            default:
                // Indexers, operators, destructors, top-level statements: code without a name to call it by.
                Add("", container, isData: false, node);
                break;
        }
    }

    private void VisitType(TypeDeclarationSyntax type, string? container)
    {
        var name = type.Identifier.ValueText;
        var header = new HashSet<string>(StringComparer.Ordinal);
        foreach (var list in type.AttributeLists)
        {
            AddIdentifiers(list, header);
        }

        foreach (var part in new SyntaxNode?[] { type.BaseList, type.TypeParameterList })
        {
            if (part is not null)
            {
                AddIdentifiers(part, header);
            }
        }

        foreach (var constraint in type.ConstraintClauses)
        {
            AddIdentifiers(constraint, header);
        }

        foreach (var parameter in type.ParameterList?.Parameters ?? default)
        {
            AddIdentifiers(parameter, header);
            Add(parameter.Identifier.ValueText, name, isData: true, parameter);
        }

        Declarations.Add(new(name, container, IsData: false, IsType: true, header, Written: null, type.SyntaxTree, type.Span));
        foreach (var member in type.Members)
        {
            Visit(member, name);
        }
    }

    private void Add(string name, string? container, bool isData, SyntaxNode node)
    {
        var identifiers = new HashSet<string>(StringComparer.Ordinal);
        AddIdentifiers(node, identifiers);
        Declarations.Add(new(name, container, isData, IsType: false, identifiers, WrittenNames.In(node), node.SyntaxTree, node.Span));
    }
}
