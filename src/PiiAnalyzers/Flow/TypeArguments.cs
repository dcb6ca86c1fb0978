using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PiiAnalyzers.Flow;

/// <summary>
/// What a generic type of this compilation is constructed with: a pipeline behaviour or an event bus logs whatever types it is
/// registered for, and nothing in the compilation calls it.
/// </summary>
internal sealed class TypeArguments(FlowContext context)
{
    /// <summary>Declarations searched for constructions of one type.</summary>
    private const int MaxDeclarations = 256;

    private readonly ConcurrentDictionary<ITypeParameterSymbol, ImmutableArray<ITypeSymbol>> _known = new(SymbolEqualityComparer.Default);

    /// <summary>The types that the compilation names for a type parameter of one of its types.</summary>
    public ImmutableArray<ITypeSymbol> Of(ITypeParameterSymbol parameter, CancellationToken cancellationToken)
        => _known.TryGetValue(parameter, out var known) ? known : _known.GetOrAdd(parameter, Search(parameter, cancellationToken));

    private ImmutableArray<ITypeSymbol> Search(ITypeParameterSymbol parameter, CancellationToken cancellationToken)
    {
        if (parameter.DeclaringType is not { } type)
        {
            return [];
        }

        var found = new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default);
        foreach (var declaration in context.Gate.DeclarationsThatMention(type.Name).Take(MaxDeclarations))
        {
            foreach (var node in declaration.DescendantNodes())
            {
                if (node is GenericNameSyntax name
                    && name.Identifier.ValueText == type.Name
                    && BodySource.ModelOf(name.SyntaxTree, context.Compilation).GetSymbolInfo(name, cancellationToken).Symbol is INamedTypeSymbol constructed
                    && SymbolEqualityComparer.Default.Equals(constructed.OriginalDefinition, type)
                    && constructed.TypeArguments[parameter.Ordinal] is INamedTypeSymbol { TypeKind: not TypeKind.Error } argument)
                {
                    found.Add(argument);
                }
            }
        }

        return [.. found.OrderBy(static argument => argument.MetadataName, StringComparer.Ordinal)];
    }
}
