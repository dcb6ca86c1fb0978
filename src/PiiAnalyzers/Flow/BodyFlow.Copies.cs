using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PiiAnalyzers.Classification;

namespace PiiAnalyzers.Flow;

/// <summary>Notes what is copied into members that others read without knowing what it is.</summary>
internal sealed partial class BodyFlow
{
    private void NoteCopy(ISymbol target, SyntaxNode place, FlowValue value)
    {
        // What a primary constructor's parameter is repeated as is told where the constructor is called.
        if (!_collecting || value.IsClean || (place is EqualsValueClauseSyntax && PrimaryConstructors.ParameterBehind(target) is not null) || !CopyTargets.IsUnannotated(target, _context.Classifier))
        {
            return;
        }

        // A lambda that runs again sees more of the same copy.
        var index = _facts.Copies.FindIndex(copy => copy.Place == place && SymbolEqualityComparer.Default.Equals(copy.Target, target.OriginalDefinition));
        if (index < 0)
        {
            _facts.Copies.Add(new(target.OriginalDefinition, place, value));
        }
        else
        {
            _facts.Copies[index] = _facts.Copies[index] with { Value = _facts.Copies[index].Value.Join(value) };
        }
    }

    private void NoteCopies(IMethodSymbol constructor, ImmutableArray<FlowArgument> arguments)
    {
        if (!_collecting)
        {
            return;
        }

        foreach (var argument in arguments)
        {
            if (argument.Ordinal < constructor.Parameters.Length)
            {
                var parameter = constructor.Parameters[argument.Ordinal].OriginalDefinition;
                NoteCopy(PrimaryConstructors.PropertyOf(parameter) ?? parameter, argument.Operation.Syntax, argument.Value);
            }
        }
    }
}
