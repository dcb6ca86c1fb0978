using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace PiiAnalyzers.CodeFixes.Editing;

/// <summary>What one finding, or findings that belong together, ask to change in a document, in one or more forms, best first.</summary>
internal abstract class Repair
{
    /// <summary>The places in the original that the current form changes.</summary>
    public abstract IEnumerable<SyntaxNode> Places { get; }

    /// <summary>Adds the changes of the current form.</summary>
    public abstract void Write(TextEdits edits);

    /// <summary>Turns to the next form because the current one does not compile; false when there is none.</summary>
    public virtual bool TryNextForm() => false;

    /// <summary>Spans of the statements around the places: what a problem there is put down to.</summary>
    public IEnumerable<TextSpan> Statements
        => Places.Select(static place => place.FirstAncestorOrSelf<SyntaxNode>(static node
            => node is Microsoft.CodeAnalysis.CSharp.Syntax.StatementSyntax or Microsoft.CodeAnalysis.CSharp.Syntax.MemberDeclarationSyntax)?.Span ?? place.Span);
}
