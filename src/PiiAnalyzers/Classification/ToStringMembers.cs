using Microsoft.CodeAnalysis;

namespace PiiAnalyzers.Classification;

/// <summary>Finds the <c>ToString</c> and <c>PrintMembers</c> that a type declares, and tells hand-written ones from others.</summary>
internal static class ToStringMembers
{
    /// <summary>First argument of <c>[GeneratedCode]</c> on what the source generator emits; by it redaction is recognised in metadata.</summary>
    public const string GeneratorName = "PiiAnalyzers";

    /// <summary>The override of <see cref="object.ToString"/> that the type itself declares or the compiler synthesizes in it, or null.</summary>
    public static IMethodSymbol? ToStringOf(INamedTypeSymbol type)
    {
        foreach (var member in type.GetMembers(nameof(ToString)))
        {
            if (member is IMethodSymbol { Parameters.IsEmpty: true, IsStatic: false, Arity: 0, IsOverride: true } method)
            {
                return method;
            }
        }

        return null;
    }

    /// <summary>The <c>PrintMembers(StringBuilder)</c> of a record, or null.</summary>
    public static IMethodSymbol? PrintMembersOf(INamedTypeSymbol type)
    {
        foreach (var member in type.GetMembers("PrintMembers"))
        {
            if (member is IMethodSymbol { Parameters: [{ Type.Name: "StringBuilder" }], IsStatic: false, Arity: 0 } method)
            {
                return method;
            }
        }

        return null;
    }

    /// <summary>Whether the compiler wrote the method: a record's, in source or in metadata.</summary>
    public static bool IsSynthesized(IMethodSymbol method)
        => method.IsImplicitlyDeclared
        || (method.DeclaringSyntaxReferences.IsDefaultOrEmpty && method.ContainingType.IsRecord && IsCompilerGenerated(method));

    /// <summary>Whether the product's generator wrote the method.</summary>
    public static bool IsGeneratedRedaction(IMethodSymbol method)
    {
        foreach (var attribute in method.GetAttributes())
        {
            if (attribute is { AttributeClass.Name: "GeneratedCodeAttribute", ConstructorArguments: [{ Value: GeneratorName }, ..] })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the method carries the compiler's own mark.</summary>
    public static bool IsCompilerGenerated(IMethodSymbol method)
    {
        foreach (var attribute in method.GetAttributes())
        {
            if (attribute.AttributeClass?.Name == "CompilerGeneratedAttribute")
            {
                return true;
            }
        }

        return false;
    }
}
