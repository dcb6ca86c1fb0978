using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace PiiAnalyzers.Flow.Gate;

/// <summary>Reads the declarations of a file: their shape from syntax, the identifiers in them from characters.</summary>
internal sealed class DeclarationReader
{
    private const string AttributeSuffix = "Attribute";

    private readonly List<DeclarationFacts> _declarations;
    private readonly NameCollector _names = new();
    private readonly NameLexer _lexer;

    public DeclarationReader(SourceText text, List<DeclarationFacts> declarations)
    {
        _declarations = declarations;
        var characters = new char[text.Length];
        text.CopyTo(0, characters, 0, characters.Length);
        _lexer = new NameLexer(characters, _names);
    }

    public void Visit(SyntaxNode node) => Visit(node, container: "", isHiddenByDefault: false);

    private void Visit(SyntaxNode node, string container, bool isHiddenByDefault)
    {
        switch (node)
        {
            case BaseNamespaceDeclarationSyntax space:
                foreach (var member in space.Members)
                {
                    Visit(member, container: "", isHiddenByDefault: false);
                }

                break;
            case TypeDeclarationSyntax type:
                VisitType(type, container);
                break;
            case BaseFieldDeclarationSyntax field:
                foreach (var variable in field.Declaration.Variables)
                {
                    Add(variable.Identifier.ValueText, container, TraitsOf(field, isHiddenByDefault) | DeclarationShape.Of(field.Declaration.Type), field, code: null);
                }

                break;
            case PropertyDeclarationSyntax property:
                var isAutomatic = property is { ExpressionBody: null, Initializer: null } && property.AccessorList?.Accessors.All(static accessor => accessor is { Body: null, ExpressionBody: null }) != false;
                Add(
                    property.Identifier.ValueText,
                    container,
                    TraitsOf(property, isHiddenByDefault) | DeclarationShape.Of(property) | (isAutomatic ? DeclarationTraits.None : DeclarationTraits.Code),
                    property,
                    CodeFrom(property.AccessorList, property.ExpressionBody, property.Initializer));
                break;
            case MethodDeclarationSyntax method:
                Add(method.Identifier.ValueText, container, TraitsOf(method) | DeclarationShape.Of(method.ReturnType), method, CodeFrom(method.Body, method.ExpressionBody, null));
                break;
            case ConstructorDeclarationSyntax constructor:
                Add(constructor.Identifier.ValueText, container, DeclarationTraits.Code, constructor, CodeFrom(constructor.Initializer, constructor.Body, constructor.ExpressionBody));
                break;
            case DelegateDeclarationSyntax @delegate:
                Add(@delegate.Identifier.ValueText, container, DeclarationTraits.None, @delegate, code: null);
                break;
            case EventDeclarationSyntax @event:
                Add(@event.Identifier.ValueText, container, DeclarationTraits.Code, @event, code: null);
                break;
            case EnumDeclarationSyntax or UsingDirectiveSyntax { Alias: null } or AttributeListSyntax or ExternAliasDirectiveSyntax:
                break;
            case UsingDirectiveSyntax { Alias: { } alias }:
                Add(alias.Name.Identifier.ValueText, "", DeclarationTraits.Code | DeclarationTraits.Abstract, node, code: null);
                break;
            default:
                // Indexers, operators, destructors, top-level statements: code without a name to call it by.
                Add("", container, DeclarationTraits.Code | DeclarationTraits.Unnamed, node, code: null);
                break;
        }
    }

    private void VisitType(TypeDeclarationSyntax type, string container)
    {
        var name = type.Identifier.ValueText;

        // An extension block has no name; what it declares belongs to the class around it.
        var owner = name.Length == 0 ? container : name;
        var traits = DeclarationTraits.Type | DeclarationShape.Of(type) | (type is RecordDeclarationSyntax ? DeclarationTraits.Open : DeclarationTraits.None);
        _names.Clear();
        Read(type, TextSpan.FromBounds(type.SpanStart, Math.Max(type.SpanStart, type.Keyword.SpanStart)));
        foreach (var part in new SyntaxNode?[] { type.TypeParameterList, type.BaseList })
        {
            Read(type, part?.Span ?? default);
        }

        foreach (var constraint in type.ConstraintClauses)
        {
            Read(type, constraint.Span);
        }

        AddMarks(type, TextSpan.FromBounds(type.SpanStart, type.OpenBraceToken.RawKind == 0 || type.OpenBraceToken.IsMissing ? type.Span.End : type.OpenBraceToken.SpanStart));
        var names = _names.TakeNames();
        _declarations.Add(new(NameHash.Of(name), NameHash.Of(container), traits, names, [], [], [], type.Span));
        if (name.EndsWith(AttributeSuffix, StringComparison.Ordinal))
        {
            // An attribute declared here is applied by its short name.
            _declarations.Add(new(NameHash.Of(name.Substring(0, name.Length - AttributeSuffix.Length)), NameHash.Of(container), traits, [NameHash.Of(name), .. names], [], [], [], type.Span));
        }

        foreach (var parameter in type.ParameterList?.Parameters ?? default)
        {
            Add(parameter.Identifier.ValueText, owner, DeclarationTraits.Data | DeclarationShape.Of(parameter.Type) | (type is RecordDeclarationSyntax ? DeclarationTraits.None : DeclarationTraits.Hidden | DeclarationTraits.Own), parameter, code: null);
        }

        foreach (var member in type.Members)
        {
            Visit(member, owner, isHiddenByDefault: type is not InterfaceDeclarationSyntax);
        }
    }

    private void Add(string name, string container, DeclarationTraits traits, SyntaxNode node, SyntaxNode? code)
    {
        _names.Clear();
        var start = code?.SpanStart ?? node.Span.End;
        if (code is null && (traits & DeclarationTraits.Code) != 0)
        {
            start = node.SpanStart;
        }

        Read(node, TextSpan.FromBounds(node.SpanStart, start));
        _names.Remove(NameHash.Of(name));
        var signature = _names.TakeNames();
        Read(node, TextSpan.FromBounds(start, node.Span.End));
        AddMarks(node, node.Span);
        _declarations.Add(new(NameHash.Of(name), NameHash.Of(container), traits, signature, _names.TakeNames(), _names.Assigned(), _names.Calls(), node.Span));
    }

    /// <summary>Adds what the syntax beside some words tells: that an exception is made, or its data filled.</summary>
    private void AddMarks(SyntaxNode node, TextSpan span)
    {
        if (!_names.HasMarks)
        {
            return;
        }

        foreach (var token in node.DescendantTokens(span))
        {
            var mark = token.IsKind(SyntaxKind.IdentifierToken) ? Sinks.SyntaxMarks.Of(token, token.ValueText) : token.IsKind(SyntaxKind.NewKeyword) ? Sinks.SyntaxMarks.OfNew(token) : null;
            if (mark is not null && span.Contains(token.Span))
            {
                _names.Mark(NameHash.Of(mark));
            }
        }
    }

    /// <summary>Reads a span of a node, by tokens where characters may not be what they look like.</summary>
    private void Read(SyntaxNode node, TextSpan span)
    {
        if (span.IsEmpty || (!node.ContainsDirectives && !node.ContainsDiagnostics && _lexer.TryRead(span.Start, span.End)))
        {
            return;
        }

        // All that is named may be assigned and called with arguments: this is rare.
        foreach (var token in node.DescendantTokens(span))
        {
            if (token.IsKind(SyntaxKind.IdentifierToken) && span.Contains(token.Span))
            {
                _names.Unclear(NameHash.Of(token.ValueText));
                _names.HasUnreadMarks();
            }
        }
    }

    private static DeclarationTraits TraitsOf(MethodDeclarationSyntax method)
    {
        var traits = method.Body is null && method.ExpressionBody is null ? DeclarationTraits.None : DeclarationTraits.Code;
        if (method.Identifier.ValueText is "ToString" or "PrintMembers" or "Deconstruct" or "GetEnumerator" or "GetAsyncEnumerator" or "GetAwaiter" or "MoveNext" or "GetHashCode" or "Equals")
        {
            traits |= DeclarationTraits.Unnamed;
        }

        if (IsVoid(method.ReturnType) && !method.ParameterList.Parameters.Any(static parameter => parameter.Modifiers.Any(SyntaxKind.OutKeyword) || parameter.Modifiers.Any(SyntaxKind.RefKeyword)))
        {
            traits |= DeclarationTraits.Void;
        }

        return method.ParameterList.Parameters.Count > 0 && method.ParameterList.Parameters[0].Modifiers.Any(SyntaxKind.ThisKeyword) ? traits | DeclarationTraits.Extension : traits;
    }

    private static DeclarationTraits TraitsOf(BaseFieldDeclarationSyntax field, bool isHiddenByDefault)
    {
        var hidden = Hidden(field.Modifiers, isHiddenByDefault);
        return DeclarationTraits.Data | DeclarationTraits.Code | hidden | (hidden != DeclarationTraits.None || field.Modifiers.Any(SyntaxKind.ReadOnlyKeyword) || field is EventFieldDeclarationSyntax || IsInherited(field.Modifiers) ? DeclarationTraits.Own : DeclarationTraits.None);
    }

    private static DeclarationTraits TraitsOf(PropertyDeclarationSyntax property, bool isHiddenByDefault)
    {
        var hidden = Hidden(property.Modifiers, isHiddenByDefault);
        var own = hidden;
        if (property.AttributeLists.Sum(static list => list.Attributes.Count) > 1)
        {
            // Beside what it is, something is said of what is done with it: serializers write private members that are marked so.
            hidden = DeclarationTraits.None;
        }

        var setter = property.AccessorList?.Accessors.FirstOrDefault(static accessor => accessor.RawKind is (int)SyntaxKind.SetAccessorDeclaration or (int)SyntaxKind.InitAccessorDeclaration);
        return DeclarationTraits.Data | hidden | (own != DeclarationTraits.None || setter is null || setter.Modifiers.Count > 0 || IsInherited(property.Modifiers) ? DeclarationTraits.Own : DeclarationTraits.None);
    }

    private static bool IsVoid(TypeSyntax type) => type switch
    {
        PredefinedTypeSyntax predefined => predefined.Keyword.RawKind is (int)SyntaxKind.VoidKeyword or (int)SyntaxKind.BoolKeyword,
        IdentifierNameSyntax name => name.Identifier.ValueText is "Task" or "ValueTask",
        _ => false,
    };

    private static bool IsInherited(SyntaxTokenList modifiers) => modifiers.Any(SyntaxKind.ProtectedKeyword) && !modifiers.Any(SyntaxKind.InternalKeyword);

    private static DeclarationTraits Hidden(SyntaxTokenList modifiers, bool isHiddenByDefault)
    {
        foreach (var modifier in modifiers)
        {
            switch ((SyntaxKind)modifier.RawKind)
            {
                case SyntaxKind.PrivateKeyword:
                    return DeclarationTraits.Hidden;
                case SyntaxKind.PublicKeyword or SyntaxKind.ProtectedKeyword or SyntaxKind.InternalKeyword:
                    return DeclarationTraits.None;
            }
        }

        return isHiddenByDefault ? DeclarationTraits.Hidden : DeclarationTraits.None;
    }

    private static SyntaxNode? CodeFrom(SyntaxNode? first, SyntaxNode? second, SyntaxNode? third)
    {
        var code = first ?? second ?? third;
        foreach (var other in new[] { second, third })
        {
            code = other is not null && code is not null && other.SpanStart < code.SpanStart ? other : code;
        }

        return code;
    }
}
