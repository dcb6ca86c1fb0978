using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PiiAnalyzers.Torture.Corpus;

/// <summary>Cuts long files into units that keep the usings and the type around, with a window of its members each.</summary>
internal static class UnitSplitter
{
    private const int MaxLength = 6_000;

    public static IEnumerable<SourceUnit> Split(SourceUnit whole, int maxUnits)
    {
        if (whole.Text.Length <= MaxLength)
        {
            return [whole];
        }

        var root = CSharpSyntaxTree.ParseText(whole.Text, CompilationFactory.ParseOptions).GetCompilationUnitRoot();
        var type = root.DescendantNodes(static node => node is not MemberDeclarationSyntax || node is BaseNamespaceDeclarationSyntax)
            .OfType<TypeDeclarationSyntax>()
            .MaxBy(static candidate => candidate.Span.Length);
        return type is null ? [new SourceUnit(whole.Name, whole.Text[..MaxLength])] : Windows(whole.Name, root, type).Take(maxUnits);
    }

    private static IEnumerable<SourceUnit> Windows(string name, CompilationUnitSyntax root, TypeDeclarationSyntax type)
    {
        var window = new List<MemberDeclarationSyntax>();
        var length = 0;
        var number = 0;
        foreach (var member in type.Members)
        {
            // A nested type or a method of thousands of lines would be a unit that takes a mutant's whole time.
            if (member.Span.Length > MaxLength)
            {
                continue;
            }

            if (length + member.Span.Length > MaxLength)
            {
                yield return Emit();
            }

            window.Add(member);
            length += member.Span.Length;
        }

        if (window.Count > 0)
        {
            yield return Emit();
        }

        SourceUnit Emit()
        {
            var shell = root.ReplaceNode(type, type.WithMembers(SyntaxFactory.List(window)));
            window.Clear();
            length = 0;
            return new SourceUnit(name + "#" + number++, shell.ToFullString());
        }
    }
}
