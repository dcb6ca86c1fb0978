using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using PiiAnalyzers.CodeFixes.Editing;

namespace PiiAnalyzers.CodeFixes.Serialization;

/// <summary>Members that get ignore attributes: each attribute once, however many findings ask for it, with the using directive it needs.</summary>
internal sealed class IgnoredMembers(Solution solution, CancellationToken cancellationToken)
{
    private const string Suffix = "Attribute";
    private const string JsonIgnore = "System.Text.Json.Serialization.JsonIgnoreAttribute";

    private readonly Dictionary<SyntaxNode, (Location Place, List<string> Attributes)> _members = [];

    /// <summary>The declaration at a location; null when there is none, or an attribute there would break it.</summary>
    public static SyntaxNode? At(Location location, string attribute, CancellationToken cancellationToken)
    {
        if (location.SourceTree?.GetRoot(cancellationToken) is not { } root || !root.FullSpan.Contains(location.SourceSpan))
        {
            return null;
        }

        var declaration = root.FindNode(location.SourceSpan).AncestorsAndSelf().FirstOrDefault(static node => node is PropertyDeclarationSyntax or FieldDeclarationSyntax or ParameterSyntax);

        // System.Text.Json throws for a member that is both required and ignored.
        return declaration is MemberDeclarationSyntax member && member.Modifiers.Any(SyntaxKind.RequiredKeyword) && attribute == JsonIgnore ? null : declaration;
    }

    public static string ShortName(string attribute)
    {
        var name = attribute.Substring(attribute.LastIndexOf('.') + 1);
        return name.EndsWith(Suffix, StringComparison.Ordinal) ? name.Substring(0, name.Length - Suffix.Length) : name;
    }

    public static string NameOf(SyntaxNode declaration) => declaration switch
    {
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        ParameterSyntax parameter => parameter.Identifier.ValueText,
        FieldDeclarationSyntax field => field.Declaration.Variables[0].Identifier.ValueText,
        _ => "",
    };

    public void Add(Location place, string attribute)
    {
        if (At(place, attribute, cancellationToken) is not { } declaration)
        {
            return;
        }

        if (!_members.TryGetValue(declaration, out var member))
        {
            _members.Add(declaration, member = (place, []));
        }

        if (!member.Attributes.Contains(attribute))
        {
            member.Attributes.Add(attribute);
        }
    }

    public async Task<Solution> ApplyAsync()
    {
        var edits = new SolutionEdits(solution);
        foreach (var file in _members.GroupBy(static member => member.Key.SyntaxTree))
        {
            if (solution.GetDocument(file.Key) is not { } document || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
            {
                continue;
            }

            var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
            document.Project.AnalyzerOptions.AnalyzerConfigOptionsProvider.GetOptions(model.SyntaxTree).TryGetValue("csharp_using_directive_placement", out var placement);
            var names = new AttributeNames(model, text, placement);
            foreach (var member in file)
            {
                if (edits.At(member.Value.Place) is { } changes)
                {
                    Write(member.Key, [.. member.Value.Attributes.Select(attribute => names.For(attribute, member.Key, changes)).OfType<string>()], text, changes);
                }
            }
        }

        return await edits.ApplyAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>On a line of its own if the member starts one, else before the member; for a record's parameter, on the property behind it.</summary>
    private static void Write(SyntaxNode declaration, ImmutableArray<string> names, SourceText text, TextEdits changes)
    {
        var start = declaration.SpanStart;
        var line = text.Lines.GetLineFromPosition(start);
        var indent = text.ToString(TextSpan.FromBounds(line.Start, start));
        var isParameter = declaration is ParameterSyntax;
        var separator = !isParameter && string.IsNullOrWhiteSpace(indent) ? text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak)) + indent : " ";
        if (!names.IsEmpty)
        {
            changes.Insert(start, string.Concat(names.Select(name => (isParameter ? "[property: " : "[") + name + "]" + separator)));
        }
    }

    /// <summary>How attributes are written in one file.</summary>
    private sealed class AttributeNames(SemanticModel model, SourceText text, string? placement)
    {
        private INamespaceSymbol? _imported;

        /// <summary>The name of an attribute at a place; null when the project cannot name it. Adds the using directive it needs.</summary>
        public string? For(string attribute, SyntaxNode place, TextEdits changes)
        {
            if (model.Compilation.GetTypeByMetadataName(attribute) is not { } type)
            {
                return null;
            }

            // Before the type's members come into reach: a property of the attribute's name would hide nothing, but one is looked up alike.
            var position = place.SpanStart;
            var named = model.LookupNamespacesAndTypes(position, name: type.Name);
            var shortened = model.LookupNamespacesAndTypes(position, name: ShortName(attribute));
            if (named.Length == 1 && SymbolEqualityComparer.Default.Equals(named[0], type) && shortened.IsEmpty)
            {
                return ShortName(attribute);
            }

            // One new directive a file: two at one place would be one edit too many.
            if (named.IsEmpty
                && shortened.IsEmpty
                && (_imported is null || SymbolEqualityComparer.Default.Equals(_imported, type.ContainingNamespace))
                && new UsingDirectives(model, type.ContainingNamespace, text, placement).TryAdd(place, changes))
            {
                _imported = type.ContainingNamespace;
                return ShortName(attribute);
            }

            return "global::" + type.ContainingNamespace.ToDisplayString() + "." + ShortName(attribute);
        }
    }
}
