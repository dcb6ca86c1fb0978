using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PiiAnalyzers.Flow;

/// <summary>What stands where a base class or interface is declared and nothing tells what it is: the derived types that the compilation makes.</summary>
internal sealed class DerivedTypes(FlowContext context)
{
    /// <summary>Derived types looked at for one type, and declarations searched for places that make one.</summary>
    private const int MaxTypes = 64, MaxDeclarations = 256;

    private readonly ConcurrentDictionary<INamedTypeSymbol, ImmutableArray<INamedTypeSymbol>> _known = new(SymbolEqualityComparer.Default);
    private readonly Lazy<ImmutableArray<INamedTypeSymbol>> _all = new(() =>
    [
        .. context.Compilation.GetSymbolsWithName(static _ => true, SymbolFilter.Type).OfType<INamedTypeSymbol>()
            .Where(static type => type is { TypeKind: TypeKind.Class or TypeKind.Struct, IsAbstract: false, IsStatic: false })
            .OrderBy(static type => type.MetadataName, StringComparer.Ordinal),
    ]);

    /// <summary>Whether values of a type may be of types derived from it here.</summary>
    public bool IsOpen(ITypeSymbol type)
        => type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Interface, IsSealed: false, IsStatic: false } named
        && SymbolEqualityComparer.Default.Equals(named.ContainingAssembly, context.Compilation.Assembly);

    public ImmutableArray<INamedTypeSymbol> Of(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        type = type.OriginalDefinition;
        return _known.TryGetValue(type, out var known) ? known : _known.GetOrAdd(type, Search(type, cancellationToken));
    }

    private ImmutableArray<INamedTypeSymbol> Search(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        var found = ImmutableArray.CreateBuilder<INamedTypeSymbol>();
        foreach (var candidate in _all.Value)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!SymbolEqualityComparer.Default.Equals(candidate, type) && Stands(candidate, type) && IsMade(candidate, cancellationToken))
            {
                found.Add(candidate);
                if (found.Count == MaxTypes)
                {
                    break;
                }
            }
        }

        return found.ToImmutable();
    }

    private static bool Stands(INamedTypeSymbol candidate, INamedTypeSymbol type)
    {
        if (type.TypeKind != TypeKind.Interface)
        {
            return TypeFit.DerivesFromDefinition(candidate, type);
        }

        foreach (var contract in candidate.AllInterfaces)
        {
            if (SymbolEqualityComparer.Default.Equals(contract.OriginalDefinition, type))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsMade(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        var searched = 0;
        foreach (var declaration in context.Gate.DeclarationsThatMention(type.Name))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (++searched > MaxDeclarations)
            {
                return true;
            }

            foreach (var node in declaration.DescendantNodes())
            {
                if (node is ObjectCreationExpressionSyntax { Type: var made } ? NameOf(made) == type.Name
                    : node is ImplicitObjectCreationExpressionSyntax || (node is TypeArgumentListSyntax list && list.Arguments.Any(argument => NameOf(argument) == type.Name)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static string? NameOf(TypeSyntax type) => type switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        NullableTypeSyntax nullable => NameOf(nullable.ElementType),
        _ => null,
    };
}
