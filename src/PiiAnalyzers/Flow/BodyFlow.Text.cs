using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PiiAnalyzers.Flow;

/// <summary>Text made of parts: concatenation, interpolation, handlers.</summary>
internal sealed partial class BodyFlow
{
    private FlowValue Binary(IBinaryOperation binary)
    {
        var left = Value(binary.LeftOperand);
        var right = Value(binary.RightOperand);
        if (IsTextType(binary.Type) && binary.OperatorKind == BinaryOperatorKind.Add)
        {
            return Compose(left, binary.LeftOperand.Syntax).Join(Compose(right, binary.RightOperand.Syntax));
        }

        if (binary.Type is null or { SpecialType: SpecialType.System_Boolean } || (left.Tokens.IsEmpty && right.Tokens.IsEmpty))
        {
            return binary.OperatorMethod is { } method && Declared(method, binary.Syntax) is { } declared ? declared : FlowValue.Clean;
        }

        // A yearly salary by twelve is a salary.
        return FlowValue.Of(left.Tokens).Join(FlowValue.Of(right.Tokens)).MovedTo(binary.Syntax);
    }

    private FlowValue Interpolate(IInterpolatedStringOperation interpolated)
    {
        var result = FlowValue.Clean;
        foreach (var part in interpolated.Parts)
        {
            switch (part)
            {
                case IInterpolationOperation hole:
                    result = result.Join(Compose(Value(hole.Expression), hole.Expression.Syntax));
                    break;
                case IInterpolatedStringAppendOperation append:
                    result = result.Join(OfAppend(append));
                    break;
            }
        }

        return result;
    }

    /// <summary>A custom handler is what was appended to it.</summary>
    private FlowValue OfHandler(IInterpolatedStringHandlerCreationOperation handler)
    {
        Value(handler.HandlerCreation);
        return OfContent(handler.Content);
    }

    private FlowValue OfContent(IOperation content) => content switch
    {
        IInterpolatedStringOperation interpolated => Interpolate(interpolated),
        IInterpolatedStringAdditionOperation addition => OfContent(addition.Left).Join(OfContent(addition.Right)),
        _ => Value(content),
    };

    private FlowValue OfAppend(IInterpolatedStringAppendOperation append)
        => append.AppendCall is IInvocationOperation { Arguments: [{ Value: var appended }, ..] }
            ? Compose(Value(appended), appended.Syntax)
            : FlowValue.Clean;

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
        => value.Shapes.IsEmpty ? value : FlowValue.Of(_context.Disclosure.Of(value, Sinks.SinkEffect.PrintsElements, place));
}
