using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PiiAnalyzers.Generation;

/// <summary>
/// What is assigned to which name in one file, read off the syntax alone and kept as long as the file is: an edit of one file reads that one again, and a
/// member to which nothing is assigned costs a look into a dictionary.
/// </summary>
internal sealed class AssignmentIndex
{
    private static readonly ConditionalWeakTable<SyntaxTree, AssignmentIndex> Known = new();

    private readonly Dictionary<string, List<Assignment>> _byTarget = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Assignment>> _byValue = new(StringComparer.Ordinal);

    private AssignmentIndex(SyntaxTree tree, CancellationToken cancellation)
    {
        foreach (var node in tree.GetRoot(cancellation).DescendantNodes())
        {
            if (node is AssignmentExpressionSyntax assignment)
            {
                Add(assignment.Left, assignment.Right);
            }
        }

        // A parameter that is kept in one place only, and says nothing of itself, is known as well by that place.
        foreach (var kept in _byTarget.Values.SelectMany(static all => all))
        {
            kept.IsTrivial = IsBareParameter(kept.Value) && _byValue[((IdentifierNameSyntax)kept.Value).Identifier.ValueText].TrueForAll(other => other.Name == kept.Name);
        }
    }

    public static AssignmentIndex Of(SyntaxTree tree, CancellationToken cancellation)
    {
        // Not by a factory: what is cancelled must not be kept.
        if (!Known.TryGetValue(tree, out var index))
        {
            index = new AssignmentIndex(tree, cancellation);
            lock (Known)
            {
                if (Known.TryGetValue(tree, out var first))
                {
                    return first;
                }

                Known.Add(tree, index);
            }
        }

        return index;
    }

    /// <summary>What is assigned to members of the name, in all types of the file.</summary>
    public IReadOnlyList<Assignment> To(string name) => _byTarget.TryGetValue(name, out var found) ? found : [];

    /// <summary>The places in which the value of a parameter of the name, or that or something else, is kept as it is.</summary>
    public IReadOnlyList<Assignment> From(string name) => _byValue.TryGetValue(name, out var found) ? found : [];

    private void Add(ExpressionSyntax target, ExpressionSyntax value)
    {
        if (target is TupleExpressionSyntax tuple)
        {
            var values = value as TupleExpressionSyntax;
            for (var i = 0; i < tuple.Arguments.Count; i++)
            {
                Add(tuple.Arguments[i].Expression, values?.Arguments.Count == tuple.Arguments.Count ? values.Arguments[i].Expression : value);
            }

            return;
        }

        var name = target switch
        {
            IdentifierNameSyntax identifier => identifier.Identifier.ValueText,
            MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax or BaseExpressionSyntax } access => access.Name.Identifier.ValueText,
            _ => null,
        };
        if (name is null)
        {
            return;
        }

        var assignment = new Assignment(name, target, value);
        Put(_byTarget, name, assignment);
        if (Kept(value) is { } parameter)
        {
            Put(_byValue, parameter, assignment);
        }
    }

    /// <summary>The name whose value arrives as it is: alone, or unless it is null.</summary>
    public static string? Kept(ExpressionSyntax value) => value switch
    {
        IdentifierNameSyntax identifier => identifier.Identifier.ValueText,
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } choice => Kept(choice.Left),
        PostfixUnaryExpressionSyntax inner => Kept(inner.Operand),
        ParenthesizedExpressionSyntax inner => Kept(inner.Expression),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Trim" or "ToLowerInvariant" or "ToUpperInvariant" } call } => Kept(call.Expression),
        _ => null,
    };

    /// <summary>Whether the value is a parameter of the constructor or method around, that has no attribute and is not handed on to another constructor.</summary>
    private static bool IsBareParameter(ExpressionSyntax value)
    {
        if (value is not IdentifierNameSyntax { Identifier.ValueText: var name } || value.FirstAncestorOrSelf<BaseMethodDeclarationSyntax>() is not { } method)
        {
            return false;
        }

        foreach (var parameter in method.ParameterList.Parameters)
        {
            if (parameter.Identifier.ValueText == name)
            {
                return parameter.AttributeLists.Count == 0 && !(HandedOn.Of(method) is { } call && HandedOn.Names(call.Arguments, name));
            }
        }

        return false;
    }

    private static void Put(Dictionary<string, List<Assignment>> index, string name, Assignment assignment)
    {
        if (!index.TryGetValue(name, out var list))
        {
            index.Add(name, list = []);
        }

        list.Add(assignment);
    }

    /// <summary>One assignment.</summary>
    /// <param name="name">The name of the target.</param>
    /// <param name="target">The target.</param>
    /// <param name="value">What is assigned, or what a tuple of that is taken from.</param>
    internal sealed class Assignment(string name, ExpressionSyntax target, ExpressionSyntax value)
    {
        public string Name { get; } = name;

        public ExpressionSyntax Target { get; } = target;

        public ExpressionSyntax Value { get; } = value;

        /// <summary>Gets or sets a value indicating whether the value is a parameter that nothing else is known of.</summary>
        public bool IsTrivial { get; set; }
    }
}
