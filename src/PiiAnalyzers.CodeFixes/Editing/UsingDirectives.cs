using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace PiiAnalyzers.CodeFixes.Editing;

/// <summary>
/// Puts a using directive of one namespace where a file has its others, in their order. Declines when the directive would make
/// another name of the file ambiguous, or when it would stand under a condition.
/// </summary>
/// <param name="model">The file.</param>
/// <param name="imported">The namespace.</param>
/// <param name="text">The file's text.</param>
/// <param name="placement">The option <c>csharp_using_directive_placement</c>, for files that have no directives yet.</param>
internal sealed class UsingDirectives(SemanticModel model, INamespaceSymbol imported, SourceText text, string? placement)
{
    private readonly string _directive = "using " + imported.ToDisplayString() + ";";
    private readonly string _newLine = text.Lines.Count > 1 ? text.ToString(TextSpan.FromBounds(text.Lines[0].End, text.Lines[0].EndIncludingLineBreak)) : "\n";
    private bool? _clashes;

    public bool TryAdd(SyntaxNode place, TextEdits edits)
    {
        if (_clashes ??= Clashes())
        {
            return false;
        }

        var host = HostOf(place);
        var usings = UsingsOf(host).Where(static directive => directive.GlobalKeyword.IsKind(SyntaxKind.None)).ToArray();
        if (host is not CompilationUnitSyntax && !IsSeenFrom(place))
        {
            return false;
        }

        if (usings.Any(static directive => directive.ContainsDirectives && directive.DescendantTrivia().Any(IsConditional)))
        {
            return false;
        }

        if (usings.Length > 0)
        {
            AddAmong(usings, edits);
            return true;
        }

        return TryAddFirst(host, edits);
    }

    /// <summary>Whether the name means the namespace inside another one, which may have a part of that name itself.</summary>
    private bool IsSeenFrom(SyntaxNode place)
    {
        var outermost = imported;
        while (outermost.ContainingNamespace is { IsGlobalNamespace: false } container)
        {
            outermost = container;
        }

        var found = model.LookupNamespacesAndTypes(place.SpanStart, name: outermost.Name);
        return found.Length == 1 && found[0] is INamespaceSymbol other && other.ToDisplayString() == outermost.ToDisplayString();
    }

    /// <summary>The file, or the namespace in it, that holds the directives; the file's count everywhere.</summary>
    private SyntaxNode HostOf(SyntaxNode place)
    {
        var root = (CompilationUnitSyntax)place.SyntaxTree.GetRoot();
        if (root.Usings.Any(static directive => directive.GlobalKeyword.IsKind(SyntaxKind.None)))
        {
            return root;
        }

        var namespaces = place.Ancestors().OfType<BaseNamespaceDeclarationSyntax>().ToArray();
        return (SyntaxNode?)namespaces.FirstOrDefault(static declaration => declaration.Usings.Count > 0)
            ?? (placement?.StartsWith("inside_namespace", StringComparison.OrdinalIgnoreCase) == true && namespaces.Length > 0 ? namespaces[0] : root);
    }

    private void AddAmong(UsingDirectiveSyntax[] usings, TextEdits edits)
    {
        var plain = usings.Where(static directive => directive.Alias is null && directive.StaticKeyword.IsKind(SyntaxKind.None) && directive.Name is not null).ToArray();
        var systemFirst = plain.Length == 0 || IsSystem(plain[0].Name!.ToString()) || !plain.Any(static directive => IsSystem(directive.Name!.ToString()));
        var name = imported.ToDisplayString();
        var before = plain.LastOrDefault(directive => Compare(directive.Name!.ToString(), name, systemFirst) < 0);
        if (before is not null)
        {
            var line = text.Lines.GetLineFromPosition(before.SpanStart);
            var indent = text.ToString(TextSpan.FromBounds(line.Start, before.SpanStart));
            var end = text.Lines.GetLineFromPosition(before.Span.End).EndIncludingLineBreak;
            edits.Insert(end, (string.IsNullOrWhiteSpace(indent) ? indent : "") + _directive + _newLine);
            return;
        }

        var after = plain.Length > 0 ? plain[0] : usings[0];
        var start = text.Lines.GetLineFromPosition(after.SpanStart).Start;
        edits.Insert(after.SpanStart, _directive + _newLine + text.ToString(TextSpan.FromBounds(start, after.SpanStart)));
    }

    private bool TryAddFirst(SyntaxNode host, TextEdits edits)
    {
        switch (host)
        {
            case CompilationUnitSyntax { Usings.Count: > 0 } root:
                edits.Insert(text.Lines.GetLineFromPosition(root.Usings.Last().Span.End).EndIncludingLineBreak, _directive + _newLine);
                return true;
            case CompilationUnitSyntax root:
                edits.Insert(AfterHeader(root), _directive + _newLine + _newLine);
                return true;
            case FileScopedNamespaceDeclarationSyntax { Members: [var first, ..] }:
                edits.Insert(first.FullSpan.Start, _newLine + _directive + _newLine);
                return true;
            case NamespaceDeclarationSyntax { Members: [var first, ..] }:
                var indent = first.GetLeadingTrivia().LastOrDefault(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).ToString();
                edits.Insert(first.FullSpan.Start, indent + _directive + _newLine + _newLine);
                return true;
            default:
                return false;
        }
    }

    /// <summary>After the comment and the directives that a file begins with: those are the file's and not the first member's.</summary>
    private static int AfterHeader(CompilationUnitSyntax root)
    {
        var end = 0;
        var lineIsEmpty = false;
        foreach (var trivia in root.GetFirstToken(includeZeroWidth: true).LeadingTrivia)
        {
            switch (trivia.Kind())
            {
                case SyntaxKind.EndOfLineTrivia when lineIsEmpty:
                    end = trivia.FullSpan.End;
                    break;
                case SyntaxKind.EndOfLineTrivia:
                    lineIsEmpty = true;
                    break;
                case SyntaxKind.DefineDirectiveTrivia or SyntaxKind.UndefDirectiveTrivia or SyntaxKind.NullableDirectiveTrivia:
                    end = trivia.FullSpan.End;
                    lineIsEmpty = true;
                    break;
                case SyntaxKind.WhitespaceTrivia:
                    break;
                case SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia:
                    lineIsEmpty = false;
                    break;
                default:
                    return end;
            }
        }

        return end;
    }

    /// <summary>Whether a name in the file that means something else also names a type of the namespace.</summary>
    private bool Clashes()
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var type in imported.GetTypeMembers())
        {
            names.Add(type.Name);
            if (type.Name.EndsWith(nameof(Attribute), StringComparison.Ordinal))
            {
                names.Add(type.Name.Substring(0, type.Name.Length - nameof(Attribute).Length));
            }
        }

        foreach (var name in model.SyntaxTree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
        {
            if (names.Contains(name.Identifier.ValueText)
                && (model.GetSymbolInfo(name).Symbol is var symbol)
                && (symbol is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor ? constructor.ContainingType : symbol) is INamedTypeSymbol { ContainingType: null } type
                && type.ContainingNamespace.ToDisplayString() != imported.ToDisplayString())
            {
                return true;
            }
        }

        return false;
    }

    private static SyntaxList<UsingDirectiveSyntax> UsingsOf(SyntaxNode host)
        => host is CompilationUnitSyntax root ? root.Usings : ((BaseNamespaceDeclarationSyntax)host).Usings;

    private static bool IsConditional(SyntaxTrivia trivia)
        => trivia.Kind() is SyntaxKind.IfDirectiveTrivia or SyntaxKind.ElifDirectiveTrivia or SyntaxKind.ElseDirectiveTrivia or SyntaxKind.EndIfDirectiveTrivia;

    private static bool IsSystem(string name) => name == "System" || name.StartsWith("System.", StringComparison.Ordinal);

    private static int Compare(string left, string right, bool systemFirst)
    {
        var bySystem = systemFirst ? IsSystem(right).CompareTo(IsSystem(left)) : 0;
        return bySystem != 0 ? bySystem : string.Compare(left, right, StringComparison.OrdinalIgnoreCase);
    }
}
