using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PiiAnalyzers.Flow.Triage;

/// <summary>Which variable an expression stands for, and which stand for one another.</summary>
internal sealed partial class BodyTriage
{
    /// <summary>Two variables of one object: what is put in through the one is seen through the other.</summary>
    private void NoteAlias(ISymbol variable, IOperation? source)
    {
        // A ref local stands for its place, text or not; one that a method gives out, for something in what the method was given.
        var isRef = variable is ILocalSymbol { IsRef: true };
        if (isRef && source is IInvocationOperation { TargetMethod.ReturnsByRef: true } given)
        {
            foreach (var argument in given.Arguments)
            {
                if (RootOf(argument.Value) is { } place)
                {
                    _aliases.Add((variable, place));
                }
            }
        }
        else if ((isRef || source?.Type is not { SpecialType: SpecialType.System_String }) && source is not null && RootOf(source) is { } other)
        {
            _aliases.Add((variable, other));
        }
    }

    private void RaiseRoot(IOperation holder, Exposure exposure)
    {
        if (RootOf(holder) is { } symbol)
        {
            Raise(symbol, exposure);
            if (exposure != Exposure.None && symbol is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction } })
            {
                // What a lambda puts into what it is given gets to whoever calls it.
                _found = true;
            }
        }
    }

    /// <summary>What stands before the question mark that an expression follows.</summary>
    private static IOperation? Accessed(IOperation instance)
    {
        for (IOperation? inner = instance, outer = instance.Parent; outer is not null; inner = outer, outer = outer.Parent)
        {
            if (outer is IConditionalAccessOperation access && access.WhenNotNull == inner)
            {
                return access.Operation;
            }
        }

        return null;
    }

    /// <summary>The variable, or member of <c>this</c>, that an expression reaches an object through.</summary>
    private static ISymbol? RootOf(IOperation? holder)
    {
        while (holder is not null)
        {
            switch (holder)
            {
                case ILocalReferenceOperation local:
                    return local.Local;
                case IParameterReferenceOperation parameter:
                    return parameter.Parameter;
                case IConditionalAccessInstanceOperation:
                    holder = Accessed(holder);
                    break;
                case IDeclarationExpressionOperation declaration:
                    holder = declaration.Expression;
                    break;
                case IMemberReferenceOperation { Instance: null or IInstanceReferenceOperation } member:
                    return member.Member;
                case IMemberReferenceOperation member:
                    holder = member.Instance;
                    break;
                case IArrayElementReferenceOperation element:
                    holder = element.ArrayReference;
                    break;
                case IInlineArrayAccessOperation element:
                    holder = element.Instance;
                    break;
                case IImplicitIndexerReferenceOperation element:
                    holder = element.Instance;
                    break;
                case IConversionOperation conversion:
                    holder = conversion.Operand;
                    break;
                case IInvocationOperation invocation:
                    holder = invocation.Instance ?? (invocation.Arguments.Length > 0 ? invocation.Arguments[0].Value : null);
                    break;
                case IObjectCreationOperation { Arguments: [{ Value: { } inner }, ..] }:
                    holder = inner;
                    break;
                case IConditionalAccessOperation access:
                    holder = access.Operation;
                    break;
                default:
                    return null;
            }
        }

        return null;
    }

    private void Raise(ISymbol symbol, Exposure exposure)
    {
        if (exposure > Known(symbol))
        {
            _symbols[symbol] = exposure;
            _changed = true;
        }
    }
}
