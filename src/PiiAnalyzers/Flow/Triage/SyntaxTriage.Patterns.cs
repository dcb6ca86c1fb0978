using Microsoft.CodeAnalysis.CSharp.Syntax;
using PiiAnalyzers.Flow.Gate;

namespace PiiAnalyzers.Flow.Triage;

/// <summary>Patterns: the variables that they declare.</summary>
internal sealed partial class SyntaxTriage
{
    /// <summary>All variables that a pattern declares.</summary>
    private void Bind(PatternSyntax pattern, Sight value)
    {
        foreach (var node in pattern.DescendantNodesAndSelf())
        {
            if (node is SingleVariableDesignationSyntax)
            {
                var flags = FlagsIn(pattern);
                var sight = Max(value, (flags & NameFlags.Value) != 0 ? Sight.Tainted : (flags & NameFlags.Personal) != 0 ? Sight.Carrier : value == Sight.None ? Sight.None : Sight.Open);
                Bind(pattern, sight, (flags & NameFlags.Reaches) != 0);
                return;
            }
        }

        foreach (var node in pattern.DescendantNodesAndSelf())
        {
            if (node is ConstantPatternSyntax constant)
            {
                Of(constant.Expression is MemberAccessExpressionSyntax or IdentifierNameSyntax ? null : constant.Expression);
            }
        }
    }

    private void Bind(PatternSyntax pattern, Sight sight, bool reaches)
    {
        foreach (var node in pattern.DescendantNodes())
        {
            if (node is SingleVariableDesignationSyntax variable)
            {
                Raise(VariableOf(variable.Identifier.ValueText), sight);
                if (reaches)
                {
                    Reach(VariableOf(variable.Identifier.ValueText));
                }
            }
        }
    }
}
