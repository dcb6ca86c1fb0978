using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PiiAnalyzers.Classification;
using PiiAnalyzers.CodeFixes.Editing;

namespace PiiAnalyzers.CodeFixes.Masking;

/// <summary>
/// Masks what one finding is about. Forms, best first: each value where it is the value and nothing else; around the conditional or the
/// cast it is in; the flagged argument as a whole. Each is tried without and then with a <c>!</c> after it.
/// </summary>
internal sealed class MaskRepair : Repair
{
    private readonly MaskWriter _writer;
    private readonly List<IReadOnlyList<(ExpressionSyntax Target, string Method)>> _forms;
    private int _form;
    private bool _suppress;

    private MaskRepair(MaskWriter writer, List<IReadOnlyList<(ExpressionSyntax Target, string Method)>> forms)
    {
        _writer = writer;
        _forms = forms;
    }

    /// <summary>The names of the mask methods that the current form calls.</summary>
    public IEnumerable<string> Methods => _forms[_form].Select(static mask => mask.Method).Distinct();

    public override IEnumerable<SyntaxNode> Places => _forms[_form].Select(static mask => mask.Target);

    /// <summary>What can be done about a finding; null when nothing.</summary>
    public static MaskRepair? Of(Diagnostic diagnostic, SemanticModel model, LocalUses uses, MaskWriter writer)
    {
        var root = model.SyntaxTree.GetRoot();
        var forms = new List<IReadOnlyList<(ExpressionSyntax, string)>>();
        if (TargetsOf(diagnostic, root, model, uses) is { } targets)
        {
            Add(forms, Outermost(targets.Select(static mask => (mask.Target, mask.Category))), writer);
            Add(forms, Outermost(targets.Select(static mask => (MaskTargets.Widen(mask.Target, mask.Limit), mask.Category))), writer);
        }

        // A lambda, a spread or a method is no value that could be masked as a whole.
        if (MaskTargets.At(root, diagnostic.Location.SourceSpan, model) is { } whole)
        {
            Add(forms, [(whole, null)], writer);
        }

        return forms.Count == 0 ? null : new MaskRepair(writer, forms);
    }

    public override void Write(TextEdits edits)
    {
        foreach (var (target, method) in _forms[_form])
        {
            _writer.Write(target, method, _suppress, edits);
        }
    }

    public override bool TryNextForm()
    {
        _suppress = !_suppress;
        return _suppress || ++_form < _forms.Count;
    }

    /// <summary>Where masks make what is disclosed clean; null when there is data that no mask inside reaches.</summary>
    private static List<(ExpressionSyntax Target, Category? Category, SyntaxNode Limit)>? TargetsOf(Diagnostic diagnostic, SyntaxNode root, SemanticModel model, LocalUses uses)
    {
        var disclosed = Disclosed.By(diagnostic, root);
        var masks = FindingReader.Masks(diagnostic).Select(static mask => (mask.Place, Category: (Category?)mask.Category));
        var unmasked = FindingReader.Unmasked(diagnostic).Select(static place => (Place: place, Category: (Category?)null));
        var targets = new List<(ExpressionSyntax Target, Category? Category, SyntaxNode Limit)>();
        foreach (var (place, category) in masks.Concat(unmasked))
        {
            if (place.SourceTree != root.SyntaxTree || MaskTargets.At(root, place.SourceSpan, model) is not { } target || ExpressionTrees.Translates(target, model))
            {
                return null;
            }

            if (disclosed.FirstOrDefault(node => node.Span.Contains(target.Span)) is { } around)
            {
                targets.Add((MaskTargets.WithBranches(MaskTargets.OutsideAssignments(target, around), around, model), category, around));
            }
            else if (uses.EndsInFlagged(target))
            {
                targets.Add((target, category, target));
            }
            else
            {
                return null;
            }
        }

        return targets.Count == 0 ? null : targets;
    }

    /// <summary>Each place once, without those inside others; wholly where more than one category meets.</summary>
    private static IEnumerable<(ExpressionSyntax Target, Category? Category)> Outermost(IEnumerable<(ExpressionSyntax Target, Category? Category)> masks)
    {
        var all = masks.ToArray();
        return all
            .Where(mask => !all.Any(other => other.Target != mask.Target && other.Target.Span.Contains(mask.Target.Span)))
            .GroupBy(static mask => mask.Target)
            .Select(group => (group.Key, All(all.Where(mask => group.Key.Span.Contains(mask.Target.Span)))));
    }

    private static Category? All(IEnumerable<(ExpressionSyntax Target, Category? Category)> masks)
    {
        var categories = masks.Select(static mask => mask.Category).Distinct().ToArray();
        return categories.Length == 1 ? categories[0] : null;
    }

    private static void Add(List<IReadOnlyList<(ExpressionSyntax, string)>> forms, IEnumerable<(ExpressionSyntax Target, Category? Category)> masks, MaskWriter writer)
    {
        var form = new List<(ExpressionSyntax, string)>();
        foreach (var (target, category) in masks)
        {
            if (writer.MethodFor(target, category) is not { } method)
            {
                return;
            }

            form.Add((target, method));
        }

        if (form.Count > 0 && !forms.Any(known => known.SequenceEqual(form)))
        {
            forms.Add(form);
        }
    }
}
