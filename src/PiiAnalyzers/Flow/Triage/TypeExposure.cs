using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using PiiAnalyzers.Classification;

namespace PiiAnalyzers.Flow.Triage;

/// <summary>What values of a type can expose, by the type alone. Remembered for the compilation.</summary>
internal sealed class TypeExposure(Classifier classifier, Printing printing)
{
    private readonly ConcurrentDictionary<ITypeSymbol, Exposure> _known = new(SymbolCache.Writers, SymbolCache.Size, SymbolEqualityComparer.Default);
    private readonly WalkReach _reach = new(classifier);

    /// <summary>Elements of elements and arguments of arguments that are gone into: some sequences are their own elements.</summary>
    private const int MaxDepth = 8;

    public Exposure Of(ITypeSymbol? type) => Of(type, 0);

    private Exposure Of(ITypeSymbol? type, int depth)
    {
        if (type is null or { SpecialType: > SpecialType.System_Object and <= SpecialType.System_String } or { TypeKind: TypeKind.Enum or TypeKind.Delegate or TypeKind.Error or TypeKind.Dynamic or TypeKind.Pointer or TypeKind.FunctionPointer })
        {
            return Exposure.None;
        }

        return _known.TryGetValue(type, out var known) ? known : depth > MaxDepth ? Exposure.None : Keep(type, Compute(type, depth + 1), depth);
    }

    /// <summary>Whether a value of the type may be of another that exposes more: what stands for a type parameter is known elsewhere.</summary>
    public static bool IsOpen(ITypeSymbol? type)
        => type is { SpecialType: SpecialType.System_Object } or { TypeKind: TypeKind.TypeParameter or TypeKind.Dynamic }
        || (type is { IsAbstract: true, DeclaringSyntaxReferences.IsDefaultOrEmpty: false });

    /// <summary>What was asked on the way to another answer may have been cut short, and is not kept.</summary>
    private Exposure Keep(ITypeSymbol type, Exposure exposure, int depth) => depth == 0 || exposure != Exposure.None ? _known.GetOrAdd(type, exposure) : exposure;

    private bool HasClassifiedMember(ITypeSymbol type)
    {
        for (var level = type; level is not null && classifier.CanBeClassified(level.ContainingAssembly); level = level.BaseType)
        {
            if (level.GetMembers().Any(member => member is IFieldSymbol or IPropertySymbol && classifier.Of(member) is not null))
            {
                return true;
            }
        }

        return false;
    }

    private Exposure Compute(ITypeSymbol type, int depth)
    {
        if (classifier.OfType(type) is not null)
        {
            return Exposure.Tainted;
        }

        if (TypeShapes.ElementType(type) is { } element && Of(element, depth) is > Exposure.None and var ofElement)
        {
            return ofElement;
        }

        if (HasClassifiedMember(type) || _reach.Of(type))
        {
            return Exposure.Carrier;
        }

        var plan = printing.PlanOf(type);
        return !plan.Methods.IsEmpty || new PrintedData(classifier, printing, texts: null).Any(type) || type is INamedTypeSymbol { IsGenericType: true } generic && generic.TypeArguments.Any(argument => Of(argument, depth) != Exposure.None)
            ? Exposure.Carrier
            : Exposure.None;
    }
}
