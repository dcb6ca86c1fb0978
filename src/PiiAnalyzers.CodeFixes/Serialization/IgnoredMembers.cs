using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using PiiAnalyzers.CodeFixes.Annotations;
using PiiAnalyzers.CodeFixes.Editing;

namespace PiiAnalyzers.CodeFixes.Serialization;

/// <summary>Members that get ignore attributes: each attribute once, however many findings ask for it, with the using directive it needs.</summary>
internal sealed class IgnoredMembers(Solution solution, CancellationToken cancellationToken)
{
    private const string Suffix = "Attribute";
    private const string JsonIgnore = "System.Text.Json.Serialization.JsonIgnoreAttribute";

    private readonly SolutionEdits _edits = new(solution);
    private readonly Dictionary<SyntaxNode, (Location Place, List<string> Attributes)> _members = [];

    /// <summary>The names of the members, in the order in which they were added.</summary>
    public IEnumerable<string> Names => _members.Keys.Select(NameOf);

    public static string ShortName(string attribute)
    {
        var name = attribute.Substring(attribute.LastIndexOf('.') + 1);
        return name.EndsWith(Suffix, StringComparison.Ordinal) ? name.Substring(0, name.Length - Suffix.Length) : name;
    }

    public async Task AddAsync(Location place, string attribute)
    {
        var node = await _edits.NodeAtAsync(place, cancellationToken).ConfigureAwait(false);
        var declaration = node?.AncestorsAndSelf().FirstOrDefault(static node => node is PropertyDeclarationSyntax or FieldDeclarationSyntax or ParameterSyntax);

        // System.Text.Json throws for a member that is both required and ignored.
        if (declaration is null || (declaration is MemberDeclarationSyntax required && required.Modifiers.Any(SyntaxKind.RequiredKeyword) && attribute == JsonIgnore))
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
                if (_edits.At(member.Value.Place) is { } changes)
                {
                    var attributes = member.Value.Attributes.Select(model.Compilation.GetTypeByMetadataName).OfType<INamedTypeSymbol>();
                    Write(member.Key, [.. attributes.Select(attribute => names.For(attribute, member.Key, changes))], text, changes);
                }
            }
        }

        return await _edits.ApplyAsync(cancellationToken).ConfigureAwait(false);
    }

    private static string NameOf(SyntaxNode declaration) => declaration switch
    {
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        ParameterSyntax parameter => parameter.Identifier.ValueText,
        FieldDeclarationSyntax field => field.Declaration.Variables[0].Identifier.ValueText,
        _ => "",
    };

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
}
