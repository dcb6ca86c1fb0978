using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PiiAnalyzers.Flow;

/// <summary>Text made of parts: concatenation, interpolation.</summary>
internal sealed partial class BodyFlow
{
    private FlowValue Binary(IBinaryOperation binary)
    {
        var left = Value(binary.LeftOperand);
        var right = Value(binary.RightOperand);
        if (IsTextType(binary.Type) && binary.OperatorKind == BinaryOperatorKind.Add && binary.OperatorMethod is not { ContainingType.SpecialType: SpecialType.None })
        {
            return Compose(left, binary.LeftOperand.Syntax).Join(Compose(right, binary.RightOperand.Syntax));
        }

        if (binary.Type is { TypeKind: TypeKind.Delegate })
        {
            return binary.OperatorKind == BinaryOperatorKind.Add ? left.Join(right) : left;
        }

        if (binary.Type is null or { SpecialType: SpecialType.System_Boolean } || (left.Tokens.IsEmpty && right.Tokens.IsEmpty))
        {
            return binary.OperatorMethod is { } method && binary.Type?.SpecialType != SpecialType.System_Boolean
                ? Declared(method, binary.Syntax) ?? OfOperator(method, binary, [(binary.LeftOperand, left), (binary.RightOperand, right)]) ?? _context.OfType(binary.Type, binary.Syntax)
                : FlowValue.Clean;
        }

        if (binary.OperatorMethod is { } source && OfOperator(source, binary, [(binary.LeftOperand, left), (binary.RightOperand, right)]) is { } result)
        {
            return result;
        }

        // A yearly salary by twelve is a salary.
        return Computed(FlowValue.Of(left.Tokens), binary.LeftOperand.Type, binary.Type).Join(Computed(FlowValue.Of(right.Tokens), binary.RightOperand.Type, binary.Type)).MovedTo(binary.Syntax);
    }

    /// <summary>
    /// Whether a character is made a number that stays one: a hash or a checksum is computed of it. One that is made a character or byte,
    /// <c>(char)(c + 3)</c>, is text in another alphabet.
    /// </summary>
    private static bool IsCounted(IConversionOperation conversion)
    {
        if (conversion.Operand.Type is not { SpecialType: SpecialType.System_Char } || !CanHold.IsQuantity(conversion.Type) || IsLetter(conversion))
        {
            return false;
        }

        for (var outer = conversion.Parent; outer is IBinaryOperation or IUnaryOperation or IConversionOperation; outer = outer.Parent)
        {
            if (IsLetter(outer))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsLetter(IOperation value) => value.Type is { SpecialType: SpecialType.System_Char or SpecialType.System_Byte };

    /// <summary>A number of another type, made of a number or date: the year of a birth.</summary>
    private static FlowValue Computed(FlowValue value, ITypeSymbol? from, ITypeSymbol? to)
        => value.Tokens.IsEmpty || SymbolEqualityComparer.Default.Equals(from, to) ? value : value.MapTokens(static token => token.With(FlowFacts.Converted));

    private FlowValue Interpolate(IInterpolatedStringOperation interpolated)
    {
        var result = FlowValue.Clean;
        foreach (var part in interpolated.Parts)
        {
            if (part is IInterpolationOperation hole)
            {
                result = result.Join(Compose(Value(hole.Expression), hole.Expression.Syntax));
            }
        }

        return result;
    }

    /// <summary>The value as a part of a longer text.</summary>
    private FlowValue Compose(FlowValue value, SyntaxNode place) => Text(value, place).MapTokens(static token => token.Compose());

    private FlowValue ComposeAll(ImmutableArray<FlowArgument> arguments)
    {
        var result = FlowValue.Clean;
        foreach (var argument in arguments)
        {
            if (argument.Elements.IsDefaultOrEmpty)
            {
                var value = TextOfElements(argument.Value, argument.Operation.Syntax);
                result = result.Join(value.MapTokens(static token => token.Compose()));
            }

            foreach (var (operation, value) in argument.Elements.IsDefault ? [] : argument.Elements)
            {
                result = result.Join(Compose(value, operation.Syntax));
            }
        }

        return result;
    }

    /// <summary>Text of a value, or of each element of a sequence: what joining and concatenating make of it.</summary>
    private FlowValue TextOfElements(FlowValue value, SyntaxNode place)
    {
        var text = value.Shapes.IsEmpty ? value : FlowValue.Of(_context.Disclosure.Of(value, Sinks.SinkEffect.PrintsElements, place));

        // Joined, the elements are the text's own: no object holds them any more.
        return text.MapTokens(static token => token.Has(FlowFacts.ThroughToString) ? token : token with { Facts = token.Facts & ~FlowFacts.InsideObject, Carrier = null });
    }

    /// <summary>The text that a serializer makes of what it is given: public members, and theirs.</summary>
    private FlowValue Serialized(ImmutableArray<FlowArgument> arguments, SyntaxNode place)
    {
        var text = FlowValue.Clean;
        foreach (var argument in arguments)
        {
            foreach (var token in _context.Disclosure.Of(argument.Value, Sinks.SinkEffect.Walks, argument.Operation.Syntax))
            {
                if (!FrameworkModels.IsLeftOut(token))
                {
                    text = text.Join(FlowValue.Of(token with { Facts = (token.Facts & ~FlowFacts.InsideObject) | FlowFacts.Composed, Carrier = null }));
                }
            }
        }

        return text.MovedTo(place);
    }
}
