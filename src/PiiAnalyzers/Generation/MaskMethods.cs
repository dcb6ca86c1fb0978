using Microsoft.CodeAnalysis;
using PiiAnalyzers.Classification;

namespace PiiAnalyzers.Generation;

/// <summary>The methods of <c>PiiMask</c> that generated code and code fixes of a compilation can call. A copied or older one may lack some.</summary>
internal sealed class MaskMethods(Compilation compilation)
{
    public const string TypeName = MarkerAttributes.Namespace + ".PiiMask";
    private const string Whole = "All";

    /// <summary>The type that declares them, or null when the compilation cannot name one.</summary>
    public INamedTypeSymbol? Type { get; } = Find(compilation);

    /// <summary>The name of the method that masks a value of this category and type, or null when none fits.</summary>
    public string? For(Category category, ITypeSymbol type)
    {
        if (Type is null)
        {
            return null;
        }

        // A category that is always masked wholly has no method of its name.
        return Takes(category.ToString(), type) ? category.ToString()
            : Takes(Whole, type) || TakesAnything(Whole) ? Whole
            : null;
    }

    /// <summary>The exact type is asked for: no conversion can go astray, and none is a surprise.</summary>
    private bool Takes(string name, ITypeSymbol type)
        => Methods(name).Any(method => method.Arity == 0 && SymbolEqualityComparer.Default.Equals(method.Parameters[0].Type, type));

    private bool TakesAnything(string name)
        => Methods(name).Any(static method
            => method.TypeParameters is [{ HasReferenceTypeConstraint: false, HasValueTypeConstraint: false, HasNotNullConstraint: false, HasConstructorConstraint: false, ConstraintTypes.IsEmpty: true } parameter]
                && SymbolEqualityComparer.Default.Equals(method.Parameters[0].Type, parameter));

    private IEnumerable<IMethodSymbol> Methods(string name)
        => Type!.GetMembers(name).OfType<IMethodSymbol>().Where(method
            => method is { IsStatic: true, ReturnType.SpecialType: SpecialType.System_String, RefKind: RefKind.None, Parameters: [{ RefKind: RefKind.None }] }
                && compilation.IsSymbolAccessibleWithin(method, compilation.Assembly));

    private static INamedTypeSymbol? Find(Compilation compilation)
    {
        INamedTypeSymbol? found = null;
        foreach (var type in compilation.GetTypesByMetadataName(TypeName))
        {
            // A copy in the project itself wins over references, as it does for the compiler.
            if (SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly))
            {
                return type;
            }

            if (compilation.IsSymbolAccessibleWithin(type, compilation.Assembly) && GlobalNames.CanReach(compilation, type))
            {
                if (found is not null)
                {
                    return null;
                }

                found = type;
            }
        }

        return found;
    }
}
