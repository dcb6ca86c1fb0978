using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PiiAnalyzers.Classification;
using PiiAnalyzers.CodeFixes.Editing;
using PiiAnalyzers.Generation;

namespace PiiAnalyzers.CodeFixes.Masking;

/// <summary>Writes calls of masks around expressions, and what around them changes because the result is text.</summary>
internal sealed class MaskWriter(SemanticModel model, MaskMethods masks, MaskNames names)
{
    /// <summary>The mask for the category (none: masked wholly) and the expression's type; null when <c>PiiMask</c> has none that fits.</summary>
    public string? MethodFor(ExpressionSyntax target, Category? category)
    {
        if (model.GetTypeInfo(target).Type is not { } type)
        {
            return null;
        }

        return masks.For(category ?? Category.Other, type);
    }

    public void Write(ExpressionSyntax target, string method, bool suppress, TextEdits edits)
    {
        var name = names.For(method, target, edits);
        var before = NameToKeep(target) + CastToKeepOverload(target);
        var after = suppress ? "!" : "";
        var whole = target.Parent as ParenthesizedExpressionSyntax ?? target;
        if (MaskNames.NeedsParentheses(name, whole))
        {
            before += "(";
            after += ")";
        }

        // Parentheses that are there already become those of the call.
        if (whole != target)
        {
            edits.Wrap(whole.Span, before + name, after);
        }
        else
        {
            edits.Wrap(target.Span, before + name + "(", ")" + after);
        }

        DropFormat(target, edits);
        ChangeTypeArgument(target, edits);
    }

    /// <summary>The name that an anonymous type's member or a tuple's element takes from the expression.</summary>
    private string NameToKeep(ExpressionSyntax target)
    {
        if (SyntaxFacts.TryGetInferredMemberName(target) is not { } name)
        {
            return "";
        }

        var written = SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
        return target.Parent switch
        {
            AnonymousObjectMemberDeclaratorSyntax { NameEquals: null } => written + " = ",
            ArgumentSyntax { NameColon: null, Parent: TupleExpressionSyntax tuple } when TakesNameFrom(tuple, target, name) => written + ": ",
            _ => "",
        };
    }

    private bool TakesNameFrom(TupleExpressionSyntax tuple, ExpressionSyntax target, string name)
    {
        if (tuple.Parent is AssignmentExpressionSyntax { Left: TupleExpressionSyntax or DeclarationExpressionSyntax }
            || model.GetTypeInfo(tuple) is not { Type: INamedTypeSymbol { IsTupleType: true } type, ConvertedType: var converted }
            || (converted is { IsTupleType: true } && !SymbolEqualityComparer.Default.Equals(type, converted)))
        {
            return false;
        }

        // The compiler takes no name that is reserved or that two elements would have.
        var index = tuple.Arguments.IndexOf((ArgumentSyntax)target.Parent!);
        return index >= 0 && index < type.TupleElements.Length && type.TupleElements[index].Name == name;
    }

    /// <summary>
    /// Text in the place of a value can make the compiler choose an overload that takes the other arguments for something else: in
    /// <c>Debug.WriteLine(format, args)</c> it would become the category. As an object it stays what it was, or does not compile. A call
    /// behind <c>?.</c> cannot be bound apart from what it is called on; there what compiles counts.
    /// </summary>
    private string CastToKeepOverload(ExpressionSyntax target)
    {
        if (target.Parent is not ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax invocation } list } argument
            || model.GetTypeInfo(target).Type is null or { SpecialType: SpecialType.System_String }
            || invocation.DescendantNodesAndSelf(static node => node is InvocationExpressionSyntax or MemberAccessExpressionSyntax).Any(static node => node is MemberBindingExpressionSyntax)
            || model.GetSymbolInfo(invocation).Symbol is not IMethodSymbol method)
        {
            return "";
        }

        var masked = invocation.ReplaceNode(argument.Expression, SyntaxFactory.ParseExpression("default(string)"));
        if (model.GetSpeculativeSymbolInfo(invocation.SpanStart, masked, SpeculativeBindingOption.BindAsExpression).Symbol is not IMethodSymbol chosen)
        {
            return "";
        }

        for (var i = 0; i < list.Arguments.Count; i++)
        {
            if (list.Arguments[i] != argument && list.Arguments[i].NameColon is null && ParameterAt(method, i) != ParameterAt(chosen, i))
            {
                return "(object)";
            }
        }

        return "";
    }

    private static string? ParameterAt(IMethodSymbol method, int index)
        => method.Parameters.IsEmpty ? null : method.Parameters[Math.Min(index, method.Parameters.Length - 1)].Name;

    /// <summary>A format says how to write a date or a number; the mask has written it.</summary>
    private static void DropFormat(ExpressionSyntax target, TextEdits edits)
    {
        SyntaxNode node = target;
        while (node.Parent is ParenthesizedExpressionSyntax or CastExpressionSyntax || node.Parent.IsKind(SyntaxKind.SuppressNullableWarningExpression))
        {
            node = node.Parent!;
        }

        if (node.Parent is InterpolationSyntax { FormatClause: { } format })
        {
            edits.Remove(format.Span);
        }
    }

    /// <summary>Where the call names the argument's type, as in <c>Information&lt;decimal&gt;(…)</c>, it is text now.</summary>
    private void ChangeTypeArgument(ExpressionSyntax target, TextEdits edits)
    {
        SyntaxNode node = target;
        while (node.Parent is ParenthesizedExpressionSyntax || node.Parent.IsKind(SyntaxKind.SuppressNullableWarningExpression))
        {
            node = node.Parent!;
        }

        if (node.Parent is not ArgumentSyntax argument || TypeArguments.Of(argument, model) is not { } typeArgument)
        {
            return;
        }

        var info = model.GetTypeInfo(target);
        if (model.GetTypeInfo(typeArgument).Type is { SpecialType: not SpecialType.System_String and not SpecialType.System_Object })
        {
            var canBeNull = info.Nullability.FlowState == NullableFlowState.MaybeNull && model.GetNullableContext(typeArgument.SpanStart).AnnotationsEnabled();
            edits.Replace(typeArgument.Span, canBeNull ? "string?" : "string");
        }
    }
}
