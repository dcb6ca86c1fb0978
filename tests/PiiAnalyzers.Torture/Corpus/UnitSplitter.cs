using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PiiAnalyzers.Torture.Corpus;

/// <summary>Cuts long files into units that keep the usings and their largest type, with a window of its members each.</summary>
internal static class UnitSplitter
{
    /// <summary>What surrounds a window, other types mostly, can be longer than the window, but not by much.</summary>
    private const int MaxShell = 4;

    /// <param name="whole">The file.</param>
    /// <param name="length">What a unit aims at. A member that is longer, up to twice as long, is a unit of its own.</param>
    /// <param name="maxUnits">Windows that are taken of one file.</param>
    public static IEnumerable<SourceUnit> Split(SourceUnit whole, int length, int maxUnits)
    {
        if (whole.Text.Length <= length)
        {
            return [whole];
        }

        var root = CSharpSyntaxTree.ParseText(whole.Text, CompilationFactory.ParseOptions).GetCompilationUnitRoot();
        var type = root.DescendantNodes(static node => node is not MemberDeclarationSyntax || node is BaseNamespaceDeclarationSyntax)
            .OfType<TypeDeclarationSyntax>()
            .MaxBy(static candidate => candidate.Span.Length);
        return type is null ? [new SourceUnit(whole.Name, whole.Text[..length])] : Windows(whole.Name, root, type, length).Where(unit => unit.Text.Length <= MaxShell * length).Take(maxUnits);
    }

    private static IEnumerable<SourceUnit> Windows(string name, CompilationUnitSyntax root, TypeDeclarationSyntax type, int maxLength)
    {
        var window = new List<MemberDeclarationSyntax>();
        var length = 0;
        var number = 0;
        foreach (var member in type.Members)
        {
            // A nested type or a method of thousands of lines would be a unit that takes a mutant's whole time.
            if (member.Span.Length > 2 * maxLength)
            {
                continue;
            }

            if (window.Count > 0 && length + member.Span.Length > maxLength)
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
